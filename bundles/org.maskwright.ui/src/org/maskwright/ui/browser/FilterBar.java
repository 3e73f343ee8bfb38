package org.maskwright.ui.browser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.BrowserFilter;
import org.maskwright.ui.model.BrowserModel;
import org.maskwright.ui.model.BrowserRow;
import org.maskwright.ui.model.BrowserView;

/** The bar above the samples: what is looked for, and how many there are of it. Of the UI thread. */
final class FilterBar {
    private final BrowserModel model;
    private final Composite bar;
    private final Text search;
    private final Combo severity;
    private final Combo rule;
    private final Combo status;
    private final Combo part;
    private final Label count;
    private List<String> rules = List.of();
    private List<BrowserRow> known = List.of();
    private boolean showing;

    FilterBar(Composite parent, BrowserModel model) {
        this.model = model;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(6)
                .margins(8, 6)
                .spacing(6, 0)
                .applyTo(bar);
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.FILTER_SEARCH);
        search.getAccessible().addAccessibleListener(Named.as(Messages.FILTER_SEARCH));
        search.addListener(SWT.Modify, e -> apply());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(160, SWT.DEFAULT)
                .applyTo(search);
        severity =
                combo(Messages.FILTER_SEVERITY, items(Messages.FILTER_ANY_SEVERITY, Severity.values(), Severity::text));
        rule = combo(Messages.FILTER_RULE, List.of(Messages.FILTER_ANY_RULE));
        status = combo(
                Messages.FILTER_STATUS, items(Messages.FILTER_ANY_STATUS, SampleStatus.values(), SampleStatus::text));
        part = combo(Messages.FILTER_PART, items(Messages.FILTER_ANY_PART, Part.values(), Part::text));
        count = new Label(bar, SWT.RIGHT);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(110, SWT.DEFAULT)
                .applyTo(count);
    }

    private Combo combo(String name, List<String> items) {
        var combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        combo.setToolTipText(name);
        combo.getAccessible().addAccessibleListener(Named.as(name));
        combo.addListener(SWT.Selection, e -> apply());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(combo);
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
            model.filter(new BrowserFilter(
                    search.getText(),
                    chosen(status, List.of(SampleStatus.values())),
                    chosen(part, List.of(Part.values())),
                    chosen(severity, List.of(Severity.values())),
                    chosen(rule, rules),
                    model.view().filter().coverage()));
        }
    }

    Composite control() {
        return bar;
    }

    /** Shows another view's filter and counts. */
    void show(BrowserView view) {
        showing = true;
        try {
            if (view.all() != known) {
                known = view.all();
                showRules(view);
            }
            BrowserFilter filter = view.filter();
            if (!search.getText().equals(filter.text())) {
                search.setText(filter.text());
            }
            severity.select(filter.severity().map(s -> s.ordinal() + 1).orElse(0));
            status.select(filter.status().map(s -> s.ordinal() + 1).orElse(0));
            part.select(filter.part().map(p -> p.ordinal() + 1).orElse(0));
            rule.select(filter.rule().map(r -> rules.indexOf(r) + 1).orElse(0));
        } finally {
            showing = false;
        }
        int seen = view.rows().size();
        int all = view.all().size();
        count.setText(seen == all ? NLS.bind(Messages.FILTER_ALL, all) : NLS.bind(Messages.FILTER_COUNT, seen, all));
    }

    /** Those that found something, and the one that is filtered by. */
    private void showRules(BrowserView view) {
        var found = new TreeSet<String>();
        view.all().forEach(r -> found.addAll(r.rules()));
        view.filter().rule().ifPresent(found::add);
        if (!rules.equals(List.copyOf(found))) {
            rules = List.copyOf(found);
            List<String> items = new ArrayList<>(List.of(Messages.FILTER_ANY_RULE));
            items.addAll(rules);
            rule.setItems(items.toArray(String[]::new));
            bar.requestLayout();
        }
    }

    void focusSearch() {
        search.setFocus();
    }
}
