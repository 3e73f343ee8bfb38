package org.maskwright.ui.edit;

import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Named;

/** A row of controls above the picture, which goes on in a second line where there is no room, and how controls of it are made. Of the UI thread. */
final class RowControls {
    /** Width of a slider, px. */
    private static final int SCALE = 110;

    private final Composite row;
    private final ResourceManager images;
    private final Runnable done;

    /** @param done called after each choice that the mouse has made */
    RowControls(Composite parent, Runnable done) {
        this.done = done;
        row = new Composite(parent, SWT.NONE);
        var layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginHeight = 2;
        row.setLayout(layout);
        images = new LocalResourceManager(JFaceResources.getResources(), row);
    }

    Composite row() {
        return row;
    }

    Image image(Icon icon) {
        return icon.image(images);
    }

    ToolBar bar(String name) {
        var bar = new ToolBar(row, SWT.FLAT);
        Named.as(bar, name);
        return bar;
    }

    Label text(String text) {
        var label = new Label(row, SWT.NONE);
        label.setText(text);
        return label;
    }

    Scale scale(int most, String tip, IntConsumer moved) {
        var scale = new Scale(row, SWT.HORIZONTAL);
        scale.setMinimum(0);
        scale.setMaximum(most);
        scale.setIncrement(1);
        scale.setPageIncrement(10);
        scale.setToolTipText(tip);
        scale.setLayoutData(new RowData(SCALE, SWT.DEFAULT));
        Named.as(scale, tip);
        scale.addListener(SWT.Selection, e -> moved.accept(scale.getSelection()));
        return scale;
    }

    ToolItem radio(ToolBar bar, Icon icon, String text, Runnable chosen) {
        var item = new ToolItem(bar, SWT.RADIO);
        item.setImage(image(icon));
        item.setToolTipText(text);
        item.addListener(SWT.Selection, e -> {
            if (item.getSelection()) {
                chosen.run();
                done.run();
            }
        });
        return item;
    }

    Combo combo(List<String> items, String tip, IntConsumer chosen) {
        var combo = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items.toArray(String[]::new));
        combo.setToolTipText(tip);
        Named.as(combo, tip);
        combo.addListener(SWT.Selection, e -> {
            chosen.accept(combo.getSelectionIndex());
            done.run();
        });
        return combo;
    }

    /** Takes a control out of the row, or brings it back. */
    void hide(Control control, boolean hidden) {
        var data = new RowData();
        data.exclude = hidden;
        data.width = control instanceof Scale ? SCALE : SWT.DEFAULT;
        control.setLayoutData(data);
        control.setVisible(!hidden);
        control.requestLayout();
    }

    /** The same, where it is not so already. */
    void offer(Control control, boolean offered) {
        if (control.getVisible() != offered) {
            hide(control, !offered);
        }
    }
}
