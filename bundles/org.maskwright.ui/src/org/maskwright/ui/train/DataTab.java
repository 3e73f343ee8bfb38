package org.maskwright.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.maskwright.session.training.LaunchConfiguration.LaunchData;
import org.maskwright.session.training.LaunchModel;
import org.maskwright.session.training.LaunchStart;
import org.maskwright.session.training.RunRow;
import org.maskwright.session.training.RunTable;
import org.maskwright.session.training.TrainingLook;
import org.maskwright.ui.parts.Named;

/** Which samples are taken, what the network begins with, and what that comes to. Of the UI thread. */
final class DataTab {
    private final LaunchModel model;
    private final Runnable changed;
    private final Composite page;
    private final Button verified;
    private final Button any;
    private final Button withErrors;
    private final Combo start;
    private final Text summary;
    private final List<LaunchStart> starts = new ArrayList<>();

    /** @param changed told when another choice is made */
    DataTab(Composite parent, LaunchModel model, RunTable runs, Runnable changed) {
        this.model = model;
        this.changed = changed;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(8, 6).applyTo(page);
        new Label(page, SWT.NONE).setText(TrainMessages.SAMPLES);
        verified = button(SWT.RADIO, TrainMessages.VERIFIED);
        any = button(SWT.RADIO, TrainMessages.ANY);
        withErrors = button(SWT.CHECK, TrainMessages.WITH_ERRORS);
        GridDataFactory.swtDefaults().indent(0, 4).applyTo(withErrors);
        var row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 8).applyTo(row);
        new Label(row, SWT.NONE).setText(TrainMessages.START);
        start = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(start);
        starts.add(new LaunchStart.LatestRun());
        starts.add(new LaunchStart.Nothing());
        runs.rows().stream().map(RunRow::id).map(LaunchStart.OneRun::new).forEach(starts::add);
        start.setItems(starts.stream().map(DataTab::text).toArray(String[]::new));
        start.addListener(SWT.Selection, e -> choose());
        summary = new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        Named.as(summary, TrainMessages.SUMMARY_NAME);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 8).applyTo(summary);
    }

    private static String text(LaunchStart start) {
        return switch (start) {
            case LaunchStart.Nothing n -> TrainMessages.START_NOTHING;
            case LaunchStart.LatestRun l -> TrainMessages.START_LATEST;
            case LaunchStart.OneRun run -> run.id();
        };
    }

    private Button button(int style, String text) {
        var button = new Button(page, style);
        button.setText(text);
        button.addListener(SWT.Selection, e -> choose());
        return button;
    }

    Control control() {
        return page;
    }

    private void choose() {
        model.change(model.selected()
                .withData(new LaunchData(verified.getSelection(), withErrors.getSelection()))
                .withStart(starts.get(start.getSelectionIndex())));
        changed.run();
    }

    /** Shows the configuration that is worked on. */
    void show() {
        LaunchData data = model.selected().data();
        verified.setSelection(data.verifiedOnly());
        any.setSelection(!data.verifiedOnly());
        withErrors.setSelection(data.withErrors());
        LaunchStart wanted = model.selected().start();
        if (!starts.contains(wanted)) {
            // A run that is no more: said by the look.
            starts.add(wanted);
            start.add(text(wanted));
        }
        start.select(starts.indexOf(wanted));
    }

    /** Shows what it would train with. */
    void show(TrainingLook look) {
        summary.setText(
                Stream.concat(look.summary().stream(), look.warnings().stream()).collect(Collectors.joining("\n")));
    }
}
