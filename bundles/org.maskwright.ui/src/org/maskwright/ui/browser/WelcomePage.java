package org.maskwright.ui.browser;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.ui.Icon;
import org.maskwright.ui.Messages;
import org.maskwright.ui.RecentDatasets;
import org.maskwright.ui.commands.MakeDemoHandler;
import org.maskwright.ui.commands.OpenDatasetHandler;

/** What is seen while no dataset is open: what this is, and how to begin. Of the UI thread. */
final class WelcomePage {
    private final IServiceLocator services;
    private final Composite page;
    private final Composite column;
    private final Label message;
    private final Composite recent;
    private final ResourceManager resources;

    WelcomePage(Composite parent, IServiceLocator services) {
        this.services = services;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        resources = new LocalResourceManager(JFaceResources.getResources(), page);
        column = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(column);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .hint(520, SWT.DEFAULT)
                .applyTo(column);
        var title = new Label(column, SWT.NONE);
        title.setText(Messages.WINDOW_TITLE);
        title.setFont(JFaceResources.getHeaderFont());
        var what = new Label(column, SWT.WRAP);
        what.setText(Messages.WELCOME_TEXT);
        GridDataFactory.fillDefaults().hint(520, SWT.DEFAULT).applyTo(what);
        message = new Label(column, SWT.WRAP);
        message.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().hint(520, SWT.DEFAULT).applyTo(message);
        var buttons = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
        button(buttons, Icon.OPEN, Messages.WELCOME_OPEN, OpenDatasetHandler.COMMAND);
        button(buttons, Icon.DEMO, Messages.WELCOME_DEMO, MakeDemoHandler.COMMAND);
        recent = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(recent);
        GridDataFactory.fillDefaults().indent(0, 8).applyTo(recent);
    }

    Control control() {
        return page;
    }

    /** Shows a line, empty for none, and the datasets that were opened last. */
    void show(String text) {
        message.setText(text);
        ((org.eclipse.swt.layout.GridData) message.getLayoutData()).exclude = text.isEmpty();
        message.setVisible(!text.isEmpty());
        for (Control old : recent.getChildren()) {
            old.dispose();
        }
        var folders = new RecentDatasets().list();
        if (!folders.isEmpty()) {
            var heading = new Label(recent, SWT.NONE);
            heading.setText(Messages.WELCOME_RECENT);
            heading.setFont(JFaceResources.getBannerFont());
            folders.forEach(this::link);
        }
        page.layout(true, true);
    }

    private void link(Path folder) {
        var link = new Link(recent, SWT.NONE);
        link.setText("<a>" + folder.getFileName() + "</a>   " + folder.getParent());
        link.addListener(
                SWT.Selection,
                e -> run(OpenDatasetHandler.COMMAND, Map.of(OpenDatasetHandler.FOLDER, folder.toString())));
    }

    private void button(Composite parent, Icon icon, String text, String command) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setImage(icon.image(resources));
        button.addListener(SWT.Selection, e -> run(command, Map.of()));
    }

    private void run(String id, Map<String, String> parameters) {
        var command = services.getService(ICommandService.class).getCommand(id);
        try {
            services.getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
