package org.maskwright.ui.edit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.maskwright.session.edit.Leftover;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.session.edit.Recovered;
import org.maskwright.ui.icons.Icon;

/**
 * A line above the picture that says which strokes were brought back that had not been saved, or are offered as the file has changed since. It
 * stays until it is answered or another sample is shown; nobody is stopped by it. Of the UI thread.
 */
final class RecoveryBar {
    private static final int BUTTONS = 3;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Composite bar;
    private final Label text;
    private final List<Button> buttons = new ArrayList<>();
    private final Answers answers;
    private List<Choice> choices = List.of();

    /** What a person may want done with strokes that were found. */
    interface Answers {
        /** What was brought back is to be seen. */
        void show();

        /** What was brought back is not wanted. */
        void discard(MaskEditing editing);

        /**
         * What they would do is to be seen.
         *
         * @param taken to be told when it is accepted
         */
        void propose(MaskEditing editing, Leftover leftover, Runnable taken);

        /** They are not to be offered any more. */
        void setAside(MaskEditing editing, Leftover leftover);

        /** After each answer: the keys are the picture's again. */
        void answered();
    }

    /** What a button says and does. */
    private record Choice(String name, Runnable act) {}

    RecoveryBar(Composite parent, Answers answers) {
        this.answers = answers;
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2 + BUTTONS).margins(6, 3).applyTo(bar);
        var resources = new LocalResourceManager(JFaceResources.getResources(), bar);
        new Label(bar, SWT.NONE).setImage(Icon.INFO.image(resources));
        text = new Label(bar, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(200, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        for (int i = 0; i < BUTTONS; i++) {
            int number = i;
            var button = new Button(bar, SWT.PUSH);
            button.setLayoutData(new GridData());
            button.addListener(SWT.Selection, e -> {
                choices.get(number).act().run();
                answers.answered();
            });
            buttons.add(button);
        }
    }

    Composite control() {
        return bar;
    }

    /** What it says; empty while it is not seen. */
    String text() {
        return bar.getVisible() ? text.getText() : "";
    }

    /** Says what was found with a mask that is edited from now on; nothing, where nothing was. */
    void show(MaskEditing editing) {
        Recovered found = editing.recovered();
        if (found.steps() == 0) {
            offer(editing, 0);
            return;
        }
        String line = found.steps() == 1 ? EditMessages.RECOVERED_ONE : EditMessages.RECOVERED;
        say(
                NLS.bind(line, found.steps(), when(found.last())),
                new Choice(EditMessages.RECOVERED_SHOW, answers::show),
                new Choice(EditMessages.RECOVERED_KEEP, () -> offer(editing, 0)),
                new Choice(EditMessages.RECOVERED_DISCARD, () -> answers.discard(editing)));
    }

    /** Offers strokes that were drawn upon other contents of the file, one log after the other. */
    private void offer(MaskEditing editing, int index) {
        Optional<Leftover> next = editing.leftovers().stream().skip(index).findFirst();
        next.ifPresentOrElse(leftover -> offer(editing, leftover, () -> offer(editing, index + 1)), this::hide);
    }

    private void offer(MaskEditing editing, Leftover leftover, Runnable then) {
        List<Choice> offered = new ArrayList<>();
        boolean fits = leftover.fits(editing.saved());
        if (fits) {
            offered.add(new Choice(EditMessages.LEFTOVER_SHOW, () -> answers.propose(editing, leftover, then)));
        }
        offered.add(new Choice(EditMessages.LEFTOVER_ASIDE, () -> {
            answers.setAside(editing, leftover);
            then.run();
        }));
        String line = fits ? EditMessages.LEFTOVER : EditMessages.LEFTOVER_SIZE;
        say(NLS.bind(line, leftover.steps(), when(leftover.last())), offered.toArray(Choice[]::new));
    }

    /** Says nothing any more. */
    void hide() {
        choices = List.of();
        seen(false);
    }

    private void say(String line, Choice... offered) {
        choices = List.of(offered);
        text.setText(line);
        for (int i = 0; i < BUTTONS; i++) {
            boolean there = i < choices.size();
            buttons.get(i).setText(there ? choices.get(i).name() : "");
            seen(buttons.get(i), there);
        }
        seen(true);
    }

    private static void seen(Button button, boolean seen) {
        ((GridData) button.getLayoutData()).exclude = !seen;
        button.setVisible(seen);
    }

    private void seen(boolean seen) {
        ((GridData) bar.getLayoutData()).exclude = !seen;
        bar.setVisible(seen);
        bar.getParent().layout(true, true);
    }

    private static String when(Instant time) {
        return WHEN.format(time.atZone(ZoneId.systemDefault()));
    }
}
