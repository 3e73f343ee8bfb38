package org.maskwright.ui.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.maskwright.check.Finding;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.session.Amount;
import org.maskwright.session.sample.SampleDetails;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Keyboard;
import org.maskwright.ui.words.GroundMessages;

/** The findings, facts and history of a sample as text in two columns, and its mask's values as bars. Of the UI thread. */
final class FactsPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final int OPERATIONS_SHOWN = 30;

    private final Composite pane;
    private final ResourceManager resources;
    private final Consumer<Finding> reveal;
    private Optional<Shown> shown = Optional.empty();

    private record Shown(Optional<SampleDetails> details, List<Operation> history, Duration worked) {}

    /** @param reveal shows a finding in the problems view */
    FactsPane(Composite parent, Consumer<Finding> reveal) {
        this.reveal = reveal;
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(pane);
        resources = new LocalResourceManager(JFaceResources.getResources(), pane);
    }

    Composite control() {
        return pane;
    }

    /**
     * Shows other details; the same ones, which come with each change elsewhere, cost nothing.
     *
     * @param worked how long somebody worked on it
     */
    void show(Optional<SampleDetails> details, List<Operation> history, Duration worked) {
        var next = new Shown(details, history, worked);
        if (shown.filter(next::equals).isPresent()) {
            return;
        }
        shown = Optional.of(next);
        Keyboard.keepWhile(pane, () -> refill(next));
    }

    private void refill(Shown next) {
        pane.setRedraw(false);
        for (Control old : pane.getChildren()) {
            old.dispose();
        }
        next.details().ifPresent(d -> fill(d, next));
        pane.layout();
        pane.setRedraw(true);
    }

    private void fill(SampleDetails details, Shown all) {
        details.findings().forEach(this::finding);
        if (!details.findings().isEmpty()) {
            line();
        }
        file(SampleMessages.FACT_IMAGE, details.row().sample().image(), details.image());
        file(SampleMessages.FACT_MASK, details.row().sample().mask(), details.mask());
        details.features().ifPresent(f -> mask(details, f));
        line();
        fact(SampleMessages.FACT_STATUS, status(details));
        fact(SampleMessages.FACT_PART, part(details));
        details.split().filter(e -> !e.group().isEmpty()).ifPresent(e -> fact(SampleMessages.FACT_GROUP, e.group()));
        if (all.worked().isPositive()) {
            fact(SampleMessages.FACT_WORKED, Amount.of(all.worked()));
        }
        line();
        history(all.history());
    }

    private void line() {
        var gap = new Label(pane, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 2).applyTo(gap);
    }

    private void finding(Finding finding) {
        var icon = new Label(pane, SWT.NONE);
        icon.setImage(Icon.of(finding.severity()).image(resources));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(icon);
        var text = new Link(pane, SWT.WRAP);
        text.setText("<a>" + finding.message().replace("&", "&&") + "</a>");
        text.setToolTipText(finding.rule() + "\n" + SampleMessages.FACT_REVEAL);
        text.addListener(SWT.Selection, e -> reveal.accept(finding));
        wrap(text);
    }

    private void file(String name, Optional<String> path, Optional<FileFacts> facts) {
        fact(name, path.orElse("–"));
        facts.ifPresent(f -> fact("", NLS.bind(SampleMessages.FACT_FILE, new Object[] {
            f.header().uprightSize(),
            f.header().format(),
            f.header().colour().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            f.header().bitDepth(),
            Math.ceilDiv(f.bytes(), 1000)
        })));
    }

    private static String coverage(MaskFeatures features) {
        return switch (features.coverage()) {
            case Measure.Defined d -> String.format(Locale.ROOT, "%.2f %%", 100 * d.figure());
            case Measure.Undefined u -> "–";
        };
    }

    private void mask(SampleDetails details, MaskFeatures features) {
        fact(SampleMessages.FACT_COVERAGE, coverage(features));
        List<Integer> largest = details.largestComponents(4);
        String areas =
                String.join(", ", largest.stream().map(a -> Amount.number(a)).toList());
        String count = Amount.of(features.componentCount(), GroundMessages.COMPONENT, GroundMessages.COMPONENTS);
        boolean more = features.componentCount() > largest.size();
        String shown = more ? NLS.bind(SampleMessages.FACT_MORE_AREAS, areas) : areas;
        fact(
                SampleMessages.FACT_SHAPE,
                (largest.isEmpty() ? count : NLS.bind(SampleMessages.FACT_COMPONENT_AREAS, count, shown)) + "\n"
                        + Amount.of(features.holeCount(), SampleMessages.HOLE, SampleMessages.HOLES));
        name(SampleMessages.FACT_VALUES);
        var bars = new ValueBars(pane, details.values());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(120, bars.height())
                .applyTo(bars.control());
    }

    private static String status(SampleDetails details) {
        String status = details.row().status().text();
        Optional<StatusRow> lapsed =
                details.status().filter(s -> s.status() != details.row().status());
        if (lapsed.isPresent()) {
            return NLS.bind(SampleMessages.FACT_LAPSED, new Object[] {
                status,
                lapsed.get().status().text(),
                lapsed.get().by(),
                time(lapsed.get().when())
            });
        }
        return details.status()
                .map(s -> s.by().isEmpty()
                        ? NLS.bind(SampleMessages.FACT_SINCE, status, time(s.when()))
                        : NLS.bind(SampleMessages.FACT_BY, new Object[] {status, s.by(), time(s.when())}))
                .orElse(status);
    }

    private static String part(SampleDetails details) {
        return details.split().map(e -> e.part().text()).orElse(SampleMessages.FACT_NOT_SPLIT);
    }

    private static String time(Instant when) {
        return TIME.format(when.atZone(ZoneId.systemDefault()));
    }

    private void history(List<Operation> history) {
        if (history.isEmpty()) {
            fact(SampleMessages.FACT_HISTORY, SampleMessages.FACT_UNTOUCHED);
        }
        history.stream().limit(OPERATIONS_SHOWN).forEach(o -> {
            String text =
                    switch (o.state()) {
                        case APPLIED, FORGOTTEN -> o.title();
                        case UNDONE -> NLS.bind(SampleMessages.FACT_UNDONE, o.title());
                        case INTERRUPTED -> NLS.bind(SampleMessages.FACT_PARTLY, o.title());
                    };
            name(time(o.when()));
            Label label = wrapped(text);
            if (o.state() == Operation.Effect.UNDONE) {
                label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
            }
        });
        if (history.size() > OPERATIONS_SHOWN) {
            fact("", Amount.of(history.size() - OPERATIONS_SHOWN, GroundMessages.MORE_ONE, GroundMessages.MORE));
        }
    }

    private void fact(String name, String value) {
        name(name);
        wrapped(value);
    }

    private Label wrapped(String value) {
        var text = new Label(pane, SWT.WRAP);
        text.setText(value.replace("&", "&&"));
        wrap(text);
        return text;
    }

    private static void wrap(Control text) {
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
    }

    private void name(String name) {
        var label = new Label(pane, SWT.RIGHT);
        label.setText(name);
        label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(label);
    }
}
