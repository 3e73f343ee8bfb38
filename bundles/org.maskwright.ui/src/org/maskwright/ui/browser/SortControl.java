package org.maskwright.ui.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserSort;
import org.maskwright.session.browse.BrowserSort.Key;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Named;

/** By what samples are sorted, and which way round. Of the UI thread. */
final class SortControl {
    private final Composite area;
    private final List<Key> keys;
    private final Combo key;
    private final ToolItem direction;
    private final ResourceManager resources;

    SortControl(Composite parent, BrowserModel model) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(area);
        resources = new LocalResourceManager(JFaceResources.getResources(), area);
        var label = new Label(area, SWT.NONE);
        label.setText(BrowserMessages.SORT_BY);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
        Map<Key, String> names = names();
        keys = List.copyOf(names.keySet());
        key = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        key.setItems(names.values().toArray(String[]::new));
        key.setVisibleItemCount(names.size());
        Named.as(key, BrowserMessages.SORT_BY.replace("&", ""));
        key.addListener(SWT.Selection, e -> {
            Key chosen = keys.get(key.getSelectionIndex());
            if (chosen != model.view().sort().key()) {
                model.sort(model.view().sort().chosen(chosen));
            }
        });
        var bar = new ToolBar(area, SWT.FLAT);
        direction = new ToolItem(bar, SWT.PUSH);
        direction.addListener(SWT.Selection, e -> model.sort(model.view().sort().reversed()));
        Named.as(bar, direction::getToolTipText);
    }

    private static Map<Key, String> names() {
        Map<Key, String> names = new LinkedHashMap<>();
        names.put(Key.NAME, BrowserMessages.SORT_NAME);
        names.put(Key.STATUS, BrowserMessages.SORT_STATUS);
        names.put(Key.PART, BrowserMessages.SORT_PART);
        names.put(Key.SEVERITY, BrowserMessages.SORT_SEVERITY);
        names.put(Key.COVERAGE, BrowserMessages.SORT_COVERAGE);
        names.put(Key.COMPONENTS, BrowserMessages.SORT_COMPONENTS);
        names.put(Key.PIXELS, BrowserMessages.SORT_PIXELS);
        names.put(Key.MASK_PIXELS, BrowserMessages.SORT_MASK_PIXELS);
        names.put(Key.BYTES, BrowserMessages.SORT_BYTES);
        names.put(Key.MODIFIED, BrowserMessages.SORT_MODIFIED);
        return names;
    }

    Control control() {
        return area;
    }

    void show(BrowserSort sort) {
        key.select(keys.indexOf(sort.key()));
        Icon icon = sort.descending() ? Icon.SORT_DESCENDING : Icon.SORT_ASCENDING;
        direction.setImage(icon.image(resources));
        direction.setToolTipText(sort.descending() ? BrowserMessages.SORT_DESCENDING : BrowserMessages.SORT_ASCENDING);
    }
}
