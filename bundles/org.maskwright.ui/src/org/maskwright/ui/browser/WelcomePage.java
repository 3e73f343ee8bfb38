package org.maskwright.ui.browser;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.services.IServiceLocator;
import org.maskwright.ui.commands.CommandCall;
import org.maskwright.ui.commands.CommandIds;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.words.GroundMessages;

/** What is seen while no dataset is open: what this is, and how to begin. Of the UI thread. */
final class WelcomePage {
    private static final int WIDTH = 620;
    private static final int TITLE_PT = 22;

    private final CommandCall commands;
    private final ScrolledComposite page;
    private final Composite column;
    private final Label message;
    private final RecentList recent;
    private final ResourceManager resources;
    private Button first;

    WelcomePage(Composite parent, IServiceLocator services) {
        commands = new CommandCall(services);
        page = new ScrolledComposite(parent, SWT.V_SCROLL);
        page.setExpandHorizontal(true);
        page.setExpandVertical(true);
        page.setShowFocusedControl(true);
        resources = new LocalResourceManager(JFaceResources.getResources(), page);
        var body = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(body);
        column = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(column);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(column);
        createHead();
        message = new Label(column, SWT.WRAP);
        message.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        wide(message);
        createStart();
        recent = new RecentList(column, commands, this::fit);
        GridDataFactory.fillDefaults().indent(0, 12).grab(true, false).applyTo(recent.control());
        page.setContent(body);
    }

    private void createHead() {
        var title = new Label(column, SWT.NONE);
        title.setText(GroundMessages.PRODUCT);
        title.setFont(resources.create(
                FontDescriptor.createFrom(JFaceResources.getHeaderFont()).setHeight(TITLE_PT)));
        var what = new Label(column, SWT.WRAP);
        what.setText(BrowserMessages.WELCOME_TEXT);
        wide(what);
    }

    private static void wide(Control control) {
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(control);
    }

    private void createStart() {
        var buttons = new Composite(column, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(buttons);
        first = button(buttons, Icon.OPEN, BrowserMessages.WELCOME_OPEN, CommandIds.OPEN);
        button(buttons, Icon.DEMO, BrowserMessages.WELCOME_DEMO, CommandIds.MAKE_DEMO);
        var drop = new Label(column, SWT.WRAP);
        drop.setText(BrowserMessages.WELCOME_DROP);
        wide(drop);
    }

    private Button button(Composite parent, Icon icon, String text, String command) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setImage(icon.image(resources));
        button.addListener(SWT.Selection, e -> commands.run(command));
        return button;
    }

    Control control() {
        return page;
    }

    void setFocus() {
        first.setFocus();
    }

    /** Shows a line, empty for none, and the datasets that were opened last. */
    void show(String text) {
        message.setText(text);
        ((GridData) message.getLayoutData()).exclude = text.isEmpty();
        message.setVisible(!text.isEmpty());
        recent.show();
        fit();
    }

    private void fit() {
        page.getContent().requestLayout();
        page.setMinSize(page.getContent().computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }
}
