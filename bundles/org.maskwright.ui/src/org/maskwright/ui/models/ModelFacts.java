package org.maskwright.ui.models;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.maskwright.infer.model.InputSpec;
import org.maskwright.infer.model.ModelDescription;
import org.maskwright.session.model.ModelRow;
import org.maskwright.ui.jobs.UiThread;
import org.maskwright.ui.parts.ScrolledPane;

/** What is known of a model, in two columns; the threshold of one of the library can be changed. Of the UI thread. */
final class ModelFacts {
    private static final int WAIT_MS = 700;
    private static final int HUNDRED = 100;

    private final ScrolledPane scroll;
    private final BiConsumer<ModelRow, Double> threshold;
    private Composite pane;
    private Optional<ModelRow> shown = Optional.empty();
    private Optional<Spinner> spinner = Optional.empty();

    /** @param threshold told when a person wants another one */
    ModelFacts(Composite parent, BiConsumer<ModelRow, Double> threshold) {
        this.threshold = threshold;
        scroll = new ScrolledPane(parent);
        pane = new Composite(scroll.control(), SWT.NONE);
        scroll.show(pane);
        scroll.read(ModelsMessages.DETAILS_NAME);
    }

    Control control() {
        return scroll.control();
    }

    /** Shows another model; the same one costs nothing, and whoever is changing its threshold is not disturbed. */
    void show(Optional<ModelRow> row) {
        boolean changing =
                spinner.filter(s -> !s.isDisposed() && s.isFocusControl()).isPresent()
                        && row.map(ModelRow::name).equals(shown.map(ModelRow::name));
        boolean other = !row.equals(shown);
        shown = row;
        if (other && !changing) {
            for (Control old : pane.getChildren()) {
                old.dispose();
            }
            GridLayoutFactory.fillDefaults()
                    .margins(8, 6)
                    .numColumns(2)
                    .spacing(10, 4)
                    .applyTo(pane);
            row.ifPresent(this::fill);
            pane.layout();
            scroll.fit();
        }
    }

    private void fill(ModelRow row) {
        fact(ModelsMessages.FACT_FILE, row.trouble().isEmpty() ? row.onnx().toString() : row.trouble());
        if (row.description().isPresent()) {
            describe(row, row.description().get());
        } else if (row.trouble().isEmpty()) {
            fact(ModelsMessages.FACT_TAKES, ModelsMessages.FACT_UNDESCRIBED);
        }
        fact(ModelsMessages.FACT_SOURCE, row.made());
        fact(ModelsMessages.FACT_LICENCE, row.licence().isEmpty() ? ModelsMessages.FACT_UNKNOWN : row.licence());
        row.iou()
                .ifPresent(iou ->
                        fact(ModelsMessages.FACT_IOU, NLS.bind(ModelsMessages.FACT_IOU_TEXT, ModelList.figure(iou))));
        fact(
                ModelsMessages.FACT_SPEED,
                row.speed().map(s -> String.join("\n", s.lines())).orElse(ModelsMessages.FACT_NOT_MEASURED));
    }

    private void describe(ModelRow row, ModelDescription d) {
        InputSpec in = d.input();
        fact(
                ModelsMessages.FACT_TAKES,
                row.takes() + ", " + in.layout() + ", " + in.preparation().order());
        InputSpec.Normalisation numbers = in.preparation().numbers();
        fact(
                ModelsMessages.FACT_NUMBERS,
                String.format(
                        Locale.ROOT, "(sample · %.6f − %s) / %s", numbers.scale(), numbers.mean(), numbers.std()));
        fact(
                ModelsMessages.FACT_GIVES,
                d.output().name() + ", " + d.output().activation().name().toLowerCase(Locale.ROOT) + ", "
                        + d.output().person());
        if (row.isKept()) {
            name(ModelsMessages.FACT_THRESHOLD);
            spin(d.threshold());
        } else {
            fact(ModelsMessages.FACT_THRESHOLD, row.threshold());
        }
    }

    private void spin(double now) {
        var next = new Spinner(pane, SWT.BORDER);
        next.setToolTipText(ModelsMessages.FACT_THRESHOLD_TIP);
        next.setDigits(2);
        next.setMinimum(1);
        next.setMaximum(HUNDRED - 1);
        next.setSelection((int) Math.round(now * HUNDRED));
        Runnable tell = UiThread.of(next)
                .merged(WAIT_MS, () -> shown.ifPresent(row -> change(row, next.getSelection() / (double) HUNDRED)));
        next.addListener(SWT.Selection, e -> tell.run());
        spinner = Optional.of(next);
    }

    private void change(ModelRow row, double wanted) {
        double now = row.description().map(ModelDescription::threshold).orElse(wanted);
        if (Math.abs(wanted - now) > 1e-6) {
            threshold.accept(row, wanted);
        }
    }

    private void fact(String name, String value) {
        name(name);
        var text = new Label(pane, SWT.WRAP);
        text.setText(value.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
    }

    private void name(String name) {
        var label = new Label(pane, SWT.RIGHT);
        label.setText(name);
        label.setForeground(label.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(label);
    }
}
