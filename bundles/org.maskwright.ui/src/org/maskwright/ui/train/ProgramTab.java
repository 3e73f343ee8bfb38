package org.maskwright.ui.train;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.maskwright.session.training.LaunchConfiguration;
import org.maskwright.session.training.LaunchModel;
import org.maskwright.train.program.TrainerProgram;

/** The words of a trainer of the user's own, how its log is read, and where it leaves its network. Of the UI thread. */
final class ProgramTab {
    private static final int COMMAND_LINES = 4;

    private final LaunchModel model;
    private final Runnable changed;
    private final Composite page;
    private final Text command;
    private final Text pattern;
    private final Text left;
    private boolean showing;

    /** @param changed told when the program is another */
    ProgramTab(Composite parent, LaunchModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(10, 10)
                .spacing(8, 6)
                .applyTo(page);
        label(page, TrainMessages.PROGRAM_COMMAND);
        command = new Text(page, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        command.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, COMMAND_LINES * command.getLineHeight())
                .applyTo(command);
        label(page, TrainMessages.PROGRAM_PATTERN);
        pattern = field(page, TrainMessages.PROGRAM_PATTERN_TIP);
        label(page, TrainMessages.PROGRAM_MODEL);
        left = field(page, inBraces(TrainMessages.PROGRAM_MODEL_TIP));
        var places = new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        places.setText(inBraces(TrainMessages.PROGRAM_PLACES));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .indent(0, 6)
                .hint(200, 80)
                .applyTo(places);
        command.addListener(SWT.Modify, e -> set());
    }

    private static void label(Composite page, String text) {
        var label = new Label(page, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .indent(0, 4)
                .applyTo(label);
    }

    private Text field(Composite page, String tip) {
        var field = new Text(page, SWT.BORDER);
        field.setFont(JFaceResources.getTextFont());
        field.setMessage(tip);
        field.setToolTipText(tip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, e -> set());
        return field;
    }

    Control control() {
        return page;
    }

    private void set() {
        if (!showing) {
            var words = TrainerProgram.words(command.getText());
            Optional<TrainerProgram> program = words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TrainerProgram(words, said(pattern), said(left)));
            model.change(model.selected().withProgram(program));
            changed.run();
        }
    }

    private static Optional<String> said(Text field) {
        return Optional.of(field.getText().strip()).filter(t -> !t.isEmpty());
    }

    /** Shows the configuration that is worked on. */
    void show() {
        showing = true;
        LaunchConfiguration shown = model.selected();
        Optional<TrainerProgram> program = shown.program();
        command.setText(program.map(TrainerProgram::text).orElse(""));
        pattern.setText(program.flatMap(TrainerProgram::pattern).orElse(""));
        left.setText(program.flatMap(TrainerProgram::model).orElse(""));
        for (Text field : new Text[] {command, pattern, left}) {
            field.setEnabled(shown.isProgram());
        }
        showing = false;
    }

    /** What is put in place of names is written in braces; in the texts those are for numbers. */
    private static String inBraces(String text) {
        return text.replace('‹', '{').replace('›', '}');
    }
}
