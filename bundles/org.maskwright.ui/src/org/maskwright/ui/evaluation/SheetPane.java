package org.maskwright.ui.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Text;
import org.maskwright.session.Amount;
import org.maskwright.session.evaluation.EvaluationSheet;
import org.maskwright.session.evaluation.SampleScore;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.words.GroundMessages;

/** An evaluation: what it is of, what has to be said, the measures in tabs, and the samples. Of the UI thread. */
final class SheetPane {
    /** From this width on measures and samples are beside each other, px. */
    private static final int WIDE = 1000;

    private static final int NOTE_LINES = 4;

    private final Composite body;
    private final Label about;
    private final Text notes;
    private final TabFolder tabs;
    private final GridTable measures;
    private final GridTable parts;
    private final SampleScores samples;
    private Optional<EvaluationSheet> shown = Optional.empty();

    SheetPane(Composite parent, Consumer<SampleScore> picked) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(body);
        about = new Label(body, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(8, 6)
                .hint(160, SWT.DEFAULT)
                .applyTo(about);
        notes = new Text(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        Named.as(notes, EvaluationMessages.NOTES_NAME);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .indent(8, 0)
                .hint(160, NOTE_LINES * notes.getLineHeight())
                .applyTo(notes);
        var sash = new SashForm(body, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        tabs = new TabFolder(sash, SWT.TOP);
        measures = new GridTable(tabs, EvaluationMessages.MEASURES_NAME);
        parts = new GridTable(tabs, EvaluationMessages.PARTS_NAME);
        tab(EvaluationMessages.MEASURES, measures);
        samples = new SampleScores(sash, picked);
        sash.setWeights(1, 1);
        sash.addListener(SWT.Resize, e -> sash.setOrientation(sash.getSize().x < WIDE ? SWT.VERTICAL : SWT.HORIZONTAL));
    }

    Control control() {
        return body;
    }

    SampleScores samples() {
        return samples;
    }

    GridTable measures() {
        return measures;
    }

    /** What is shown. */
    Optional<EvaluationSheet> shown() {
        return shown;
    }

    void show(EvaluationSheet sheet) {
        shown = Optional.of(sheet);
        about.setText(NLS.bind(EvaluationMessages.ABOUT, new Object[] {
                    sheet.title(),
                    Amount.of(sheet.samples().size(), GroundMessages.SAMPLE, GroundMessages.SAMPLES),
                    String.format(Locale.ROOT, "%.2f", sheet.threshold()),
                    Amount.of(sheet.took())
                })
                .replace("&", "&&"));
        notes.setText(String.join("\n", sheet.notes()));
        boolean said = !sheet.notes().isEmpty();
        ((GridData) notes.getLayoutData()).exclude = !said;
        notes.setVisible(said);
        measures.show(sheet.measures());
        if (tabs.getItemCount() > 1) {
            tabs.getItem(1).dispose();
        }
        sheet.parts().ifPresent(p -> {
            parts.show(p);
            tab(EvaluationMessages.PARTS, parts);
        });
        samples.show(sheet.samples());
        body.layout(true, true);
    }

    private void tab(String title, GridTable table) {
        var item = new TabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(table.control());
    }
}
