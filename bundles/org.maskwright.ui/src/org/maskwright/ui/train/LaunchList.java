package org.maskwright.ui.train;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.session.training.LaunchConfiguration;
import org.maskwright.session.training.LaunchModel;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Named;

/** The configurations, with buttons for a new one, one like this, and to delete this. Of the UI thread. */
final class LaunchList {
    private final LaunchModel model;
    private final Runnable selected;
    private final Table table;
    private final LocalResourceManager resources;

    /** @param selected told when another one is worked on */
    LaunchList(Composite parent, LaunchModel model, Runnable selected) {
        this.model = model;
        this.selected = selected;
        var left = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 4).applyTo(left);
        resources = new LocalResourceManager(JFaceResources.getResources(), left);
        var tools = new ToolBar(left, SWT.FLAT);
        tool(tools, Icon.NEW, TrainMessages.NEW, model::add);
        tool(tools, Icon.COPY, TrainMessages.DUPLICATE, model::duplicate);
        tool(tools, Icon.DELETE, TrainMessages.DELETE, model::delete);
        table = new Table(left, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        Named.as(table, TrainMessages.LIST_NAME);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.addListener(SWT.Selection, e -> select());
        refresh();
    }

    private void tool(ToolBar tools, Icon icon, String tip, Runnable act) {
        var item = new ToolItem(tools, SWT.PUSH);
        item.setImage(icon.image(resources));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, e -> {
            act.run();
            refresh();
            selected.run();
        });
    }

    private void select() {
        String name = table.getSelection()[0].getText();
        if (!name.equals(model.selected().name())) {
            model.select(name);
            selected.run();
        }
    }

    /** Shows the names as they are now. */
    void refresh() {
        int count = model.all().size();
        if (table.getItemCount() != count) {
            table.removeAll();
            for (int i = 0; i < count; i++) {
                new TableItem(table, SWT.NONE).setImage(Icon.RETRAIN.image(resources));
            }
        }
        for (int i = 0; i < count; i++) {
            LaunchConfiguration configuration = model.all().get(i);
            table.getItem(i).setText(configuration.name());
            if (configuration.name().equals(model.selected().name())) {
                table.setSelection(i);
            }
        }
    }
}
