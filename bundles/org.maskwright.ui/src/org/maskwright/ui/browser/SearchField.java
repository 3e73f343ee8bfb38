package org.maskwright.ui.browser;

import java.util.List;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.session.Amount;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.session.browse.SampleQuery;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.words.GroundMessages;

/** Where one types what is looked for, a menu of what can be typed, and how many samples there are of it. Of the UI thread. */
final class SearchField {
    private final BrowserModel model;
    private final Composite area;
    private final Text search;
    private final Link count;
    private final ControlDecoration unclear;
    private boolean showing;

    /** @param leave what the keyboard is given to from here */
    SearchField(Composite parent, BrowserModel model, Runnable leave) {
        this.model = model;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(area);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(BrowserMessages.FILTER_SEARCH);
        search.setToolTipText(BrowserMessages.FILTER_HELP);
        Named.as(search, BrowserMessages.FILTER_SEARCH);
        search.addListener(SWT.Modify, e -> apply());
        search.addListener(SWT.KeyDown, e -> press(e, leave));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(170, SWT.DEFAULT)
                .applyTo(search);
        unclear = new ControlDecoration(search, SWT.LEFT | SWT.TOP);
        unclear.setImage(FieldDecorationRegistry.getDefault()
                .getFieldDecoration(FieldDecorationRegistry.DEC_WARNING)
                .getImage());
        unclear.hide();
        createMenu();
        count = new Link(area, SWT.NONE);
        count.addListener(SWT.Selection, e -> model.filter(BrowserFilter.ALL));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
    }

    private void createMenu() {
        var bar = new ToolBar(area, SWT.FLAT);
        var item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icon.FILTER.image(new LocalResourceManager(JFaceResources.getResources(), bar)));
        item.setToolTipText(BrowserMessages.FILTER_MENU);
        Named.as(bar, BrowserMessages.FILTER_MENU);
        Menu menu = new FilterMenu(bar, model).menu();
        item.addListener(SWT.Selection, e -> {
            Rectangle place = item.getBounds();
            Point at = bar.toDisplay(place.x, place.y + place.height);
            menu.setLocation(at);
            menu.setVisible(true);
        });
    }

    private void press(Event event, Runnable leave) {
        if (event.keyCode == SWT.ESC) {
            model.filter(BrowserFilter.ALL);
            event.doit = false;
        } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            leave.run();
            event.doit = false;
        }
    }

    private void apply() {
        if (!showing) {
            model.filter(model.view().filter().withText(search.getText()));
        }
    }

    Control control() {
        return area;
    }

    void setFocus() {
        search.setFocus();
        search.selectAll();
    }

    void show(BrowserView view) {
        showing = true;
        try {
            if (!search.getText().equals(view.filter().text())) {
                search.setText(view.filter().text());
            }
        } finally {
            showing = false;
        }
        List<String> wrong = SampleQuery.parse(view.filter().text()).unclear();
        if (wrong.isEmpty()) {
            unclear.hide();
        } else {
            unclear.setDescriptionText(NLS.bind(BrowserMessages.FILTER_UNCLEAR, String.join(", ", wrong)));
            unclear.show();
        }
        int seen = view.rows().size();
        int all = view.all().size();
        boolean filtered = !view.filter().equals(BrowserFilter.ALL);
        String text = filtered
                ? NLS.bind(BrowserMessages.FILTER_COUNT, seen, all)
                : Amount.of(all, GroundMessages.SAMPLE, GroundMessages.SAMPLES);
        if (!count.getText().equals(text)) {
            count.setText(text);
            area.layout();
        }
    }
}
