package org.maskwright.ui.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.maskwright.session.training.TrainingPhase;
import org.maskwright.session.training.TrainingState;
import org.maskwright.train.run.RunFolder;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.ViewIds;

/** A line that says how a training has ended, with what can be done next. Of the UI thread. */
final class EndBar {
    private final Composite bar;
    private final LocalResourceManager resources;
    private final Label icon;
    private final Label text;
    private final Button propose;
    private final Button report;
    private final Button resume;
    private Optional<TrainingState> shown = Optional.empty();

    EndBar(Composite parent, Launching launching) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(bar);
        bar.setLayoutData(new GridData());
        resources = new LocalResourceManager(JFaceResources.getResources(), bar);
        icon = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        text = new Label(bar, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        var buttons = new Composite(bar, SWT.NONE);
        var row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        buttons.setLayout(row);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .applyTo(buttons);
        propose = button(buttons, TrainMessages.PROPOSE, run -> launching.propose(run.model()));
        report = button(buttons, TrainMessages.OPEN_REPORT, run -> open(run.report()));
        resume = button(buttons, TrainMessages.RESUME, run -> {
            if (launching.isFree()) {
                launching.resume(run);
            }
        });
        button(buttons, TrainMessages.SHOW_RUNS, run -> launching.show(ViewIds.RUNS));
    }

    /** Has the system show a file to people. */
    static void open(Path file) {
        if (Files.isRegularFile(file)) {
            Program.launch(file.toUri().toString());
        }
    }

    private interface RunAction {
        void with(RunFolder run);
    }

    private Button button(Composite parent, String name, RunAction action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(name);
        button.addListener(SWT.Selection, e -> shown.flatMap(TrainingState::run).ifPresent(action::with));
        return button;
    }

    Control control() {
        return bar;
    }

    /** Says how it ended; nothing while it is under way. */
    void show(TrainingState state) {
        String line = StateWords.ended(state);
        if (shown.equals(Optional.of(state))) {
            return;
        }
        shown = Optional.of(state);
        boolean well = state.phase() == TrainingPhase.FINISHED;
        boolean failed = state.phase() == TrainingPhase.FAILED;
        icon.setImage((failed ? Icon.ERROR : well ? Icon.VERIFIED : Icon.INFO).image(resources));
        text.setText(line.replace("&", "&&"));
        propose.setEnabled(well);
        report.setEnabled(well);
        resume.setEnabled(!well && state.run().isPresent());
        var data = (GridData) bar.getLayoutData();
        data.exclude = line.isEmpty();
        bar.setVisible(!line.isEmpty());
        bar.getParent().layout(true, true);
    }
}
