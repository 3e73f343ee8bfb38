package org.maskwright.ui.sample;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.maskwright.check.Finding;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.imaging.MaskFeatures;
import org.maskwright.ui.Icon;
import org.maskwright.ui.Messages;
import org.maskwright.ui.model.SampleDetails;

/** The facts and findings of a sample as text in two columns, and its mask's values as bars. Of the UI thread. */
final class FactsPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Composite pane;
    private final ResourceManager resources;
    private Optional<SampleDetails> shown = Optional.empty();

    FactsPane(Composite parent) {
        pane = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(pane);
        resources = new LocalResourceManager(JFaceResources.getResources(), pane);
    }

    Composite control() {
        return pane;
    }

    /** Shows other details; the same ones, which come with each change elsewhere, cost nothing. */
    void show(Optional<SampleDetails> details) {
        if (details.equals(shown)) {
            return;
        }
        shown = details;
        pane.setRedraw(false);
        for (Control old : pane.getChildren()) {
            old.dispose();
        }
        details.ifPresent(this::fill);
        pane.layout();
        pane.setRedraw(true);
    }

    private void fill(SampleDetails details) {
        details.findings().forEach(this::finding);
        if (!details.findings().isEmpty()) {
            var gap = new Label(pane, SWT.SEPARATOR | SWT.HORIZONTAL);
            GridDataFactory.fillDefaults().span(2, 1).indent(0, 2).applyTo(gap);
        }
        file(Messages.FACT_IMAGE, details.row().sample().image(), details.image());
        file(Messages.FACT_MASK, details.row().sample().mask(), details.mask());
        details.features().ifPresent(f -> mask(details, f));
        fact(Messages.FACT_STATUS, status(details));
        details.row().part().ifPresent(p -> fact(Messages.FACT_PART, p.text()));
    }

    private void finding(Finding finding) {
        var icon = new Label(pane, SWT.NONE);
        icon.setImage(Icon.of(finding.severity()).image(resources));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(icon);
        var text = new Label(pane, SWT.WRAP);
        text.setText(finding.message());
        text.setToolTipText(finding.rule());
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
    }

    private void file(String name, Optional<String> path, Optional<FileFacts> facts) {
        fact(name, path.orElse("–"));
        facts.ifPresent(f -> fact("", NLS.bind(Messages.FACT_FILE, new Object[] {
            f.header().uprightSize(),
            f.header().format(),
            f.header().colour().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            f.header().bitDepth(),
            Math.ceilDiv(f.bytes(), 1000)
        })));
    }

    private void mask(SampleDetails details, MaskFeatures features) {
        fact(Messages.FACT_COVERAGE, String.format("%.2f %%", 100 * features.coverage()));
        List<Integer> largest = details.largestComponents(4);
        String areas = String.join(
                ", ", largest.stream().map(a -> String.format("%,d", a)).toList());
        String more = features.componentCount() > largest.size() ? ", …" : "";
        fact(
                Messages.FACT_COMPONENTS,
                largest.isEmpty() ? "0" : NLS.bind(Messages.FACT_AREAS, features.componentCount(), areas + more));
        fact(Messages.FACT_HOLES, String.valueOf(features.holeCount()));
        name(Messages.FACT_VALUES);
        var bars = new ValueBars(pane, details.histogram(24));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, 44).applyTo(bars.control());
    }

    private static String status(SampleDetails details) {
        String by = details.status()
                .map(s -> "  " + s.by() + (s.by().isEmpty() ? "" : ", ")
                        + TIME.format(s.when().atZone(ZoneId.systemDefault())))
                .orElse("");
        return details.row().status().text() + by;
    }

    private void fact(String name, String value) {
        name(name);
        var text = new Label(pane, SWT.WRAP);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
    }

    private void name(String name) {
        var label = new Label(pane, SWT.RIGHT);
        label.setText(name);
        label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(label);
    }
}
