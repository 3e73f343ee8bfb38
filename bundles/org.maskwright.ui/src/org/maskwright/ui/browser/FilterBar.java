package org.maskwright.ui.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.BrowserFilter;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.browse.BrowserView;
import org.maskwright.ui.parts.Named;

/** The bar above the samples: what is looked for, how many there are of it, and in which order. Of the UI thread. */
final class FilterBar {
    private static final int MARGIN = 8;
    private static final int GAP = 10;

    /** Choices that need more rows take the samples their room. */
    private static final int ROWS = 2;

    private final BrowserModel model;
    private final Composite bar;
    private final SearchField search;
    private final Composite choices;
    private final Combo severity;
    private final Combo rule;
    private final Combo status;
    private final Combo part;
    private final SortControl sort;
    private List<String> rules = List.of();
    private List<BrowserRow> known = List.of();
    private boolean showing;
    private boolean chosen;

    /** @param leave what gives the keyboard to the samples */
    FilterBar(Composite parent, BrowserModel model, Runnable leave) {
        this.model = model;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, 4).spacing(GAP, 4).applyTo(bar);
        search = new SearchField(bar, model, leave);
        choices = new Composite(bar, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(6).applyTo(choices);
        severity = combo(
                BrowserMessages.FILTER_SEVERITY,
                items(BrowserMessages.FILTER_ANY_SEVERITY, Severity.values(), Severity::text));
        rule = combo(BrowserMessages.FILTER_RULE, List.of(BrowserMessages.FILTER_ANY_RULE));
        status = combo(
                BrowserMessages.FILTER_STATUS,
                items(BrowserMessages.FILTER_ANY_STATUS, SampleStatus.values(), SampleStatus::text));
        part = combo(BrowserMessages.FILTER_PART, items(BrowserMessages.FILTER_ANY_PART, Part.values(), Part::text));
        sort = new SortControl(bar, model);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(sort.control());
        arrange(1);
        bar.addListener(SWT.Resize, e -> arrange());
    }

    /** In one row where there is room; else with the search above the rest; else one below the other, and then without what the menu has too. */
    private void arrange() {
        int room = bar.getSize().x - 2 * MARGIN;
        reveal(!isCramped(room) || chosen);
        int below = width(choices) + GAP + width(sort.control());
        int row = width(search.control()) + GAP + below;
        int columns = room >= row ? 3 : room >= below ? 2 : 1;
        if (((GridLayout) bar.getLayout()).numColumns != columns) {
            arrange(columns);
            bar.requestLayout();
        }
    }

    private boolean isCramped(int room) {
        int one = choices.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        return room > 0 && choices.computeSize(room, SWT.DEFAULT).y >= (ROWS + 1) * one;
    }

    private boolean isChosen() {
        return Stream.of(severity, rule, status, part).anyMatch(c -> c.getSelectionIndex() > 0);
    }

    private void reveal(boolean all) {
        if (choices.getVisible() != all) {
            choices.setVisible(all);
            ((GridData) choices.getLayoutData()).exclude = !all;
            bar.requestLayout();
        }
    }

    private void arrange(int columns) {
        ((GridLayout) bar.getLayout()).numColumns = columns;
        GridDataFactory.fillDefaults()
                .span(columns == 2 ? 2 : 1, 1)
                .grab(true, false)
                .applyTo(search.control());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(columns < 3, false)
                .exclude(!choices.getVisible())
                .applyTo(choices);
    }

    private static int width(Control control) {
        return control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }

    private Combo combo(String name, List<String> items) {
        var combo = new Combo(choices, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        combo.setToolTipText(name);
        Named.as(combo, name);
        combo.addListener(SWT.Selection, e -> apply());
        return combo;
    }

    private static <E> List<String> items(String any, E[] values, Function<E, String> text) {
        List<String> items = new ArrayList<>(List.of(any));
        Arrays.stream(values).map(text).forEach(items::add);
        return items;
    }

    private static <E> Optional<E> chosen(Combo combo, List<E> values) {
        int index = combo.getSelectionIndex();
        return index <= 0 ? Optional.empty() : Optional.of(values.get(index - 1));
    }

    private void apply() {
        if (!showing) {
            model.filter(model.view()
                    .filter()
                    .withStatus(chosen(status, List.of(SampleStatus.values())))
                    .withPart(chosen(part, List.of(Part.values())))
                    .withSeverity(chosen(severity, List.of(Severity.values())))
                    .withRule(chosen(rule, rules)));
        }
    }

    Composite control() {
        return bar;
    }

    /** Shows another view's filter, order and counts. */
    void show(BrowserView view) {
        showing = true;
        try {
            if (view.all() != known) {
                known = view.all();
                showRules(view);
            }
            BrowserFilter filter = view.filter();
            severity.select(filter.severity().map(s -> s.ordinal() + 1).orElse(0));
            status.select(filter.status().map(s -> s.ordinal() + 1).orElse(0));
            part.select(filter.part().map(p -> p.ordinal() + 1).orElse(0));
            rule.select(filter.rule().map(r -> rules.indexOf(r) + 1).orElse(0));
        } finally {
            showing = false;
        }
        if (isChosen() != chosen) {
            chosen = !chosen;
            arrange();
        }
        search.show(view);
        sort.show(view.sort());
    }

    /** Those that found something, and the one that is filtered by. */
    private void showRules(BrowserView view) {
        var found = new TreeSet<String>();
        view.all().forEach(r -> found.addAll(r.rules()));
        view.filter().rule().ifPresent(found::add);
        if (!rules.equals(List.copyOf(found))) {
            rules = List.copyOf(found);
            List<String> items = new ArrayList<>(List.of(BrowserMessages.FILTER_ANY_RULE));
            items.addAll(rules);
            rule.setItems(items.toArray(String[]::new));
            bar.requestLayout();
            arrange();
        }
    }

    void focusSearch() {
        search.setFocus();
    }
}
