package org.maskwright.ui.train;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.maskwright.core.option.Option;
import org.maskwright.session.training.LaunchModel;
import org.maskwright.session.training.OptionTexts;
import org.maskwright.ui.parts.ScrolledPane;

/** Options as fields, one below the other; the name of one that is not as the preset has it is bold. Of the UI thread. */
final class OptionsTab {
    private static final int FIELD = 110;

    private final LaunchModel model;
    private final Runnable changed;
    private final ScrolledPane scroll;
    private final List<OptionField> fields = new ArrayList<>();
    private boolean showing;

    /** An option, and the widgets that are for it. */
    private record OptionField(Option<?> option, Label name, Control field, Label note) {}

    /** @param changed told when an option has another value */
    OptionsTab(Composite parent, LaunchModel model, List<Option<?>> options, Runnable changed) {
        this.model = model;
        this.changed = changed;
        scroll = new ScrolledPane(parent);
        var page = new Composite(scroll.control(), SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(10, 10)
                .spacing(8, 6)
                .applyTo(page);
        options.forEach(o -> add(page, o));
        scroll.show(page);
    }

    Control control() {
        return scroll.control();
    }

    private void add(Composite page, Option<?> option) {
        var name = new Label(page, SWT.NONE);
        name.setText(OptionTexts.name(option.name()) + ":");
        name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        // As wide as it is when it is bold.
        GridDataFactory.swtDefaults()
                .hint(name.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, SWT.DEFAULT)
                .applyTo(name);
        name.setToolTipText(option.explanation());
        Control field =
                switch (option) {
                    case Option.Choice choice -> words(page, option, choice.choices());
                    case Option.Switch s -> words(page, option, List.of("true", "false"));
                    case Option.Number n -> text(page, option);
                    case Option.Whole w -> text(page, option);
                    case Option.Text t -> text(page, option);
                    case Option.File f -> text(page, option);
                };
        field.setToolTipText(option.explanation());
        GridDataFactory.swtDefaults().hint(FIELD, SWT.DEFAULT).applyTo(field);
        var note = new Label(page, SWT.NONE);
        note.setToolTipText(option.explanation());
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(note);
        fields.add(new OptionField(option, name, field, note));
    }

    private Control text(Composite page, Option<?> option) {
        var field = new Text(page, SWT.BORDER);
        field.addListener(SWT.Modify, e -> set(option, field.getText().strip()));
        return field;
    }

    private Control words(Composite page, Option<?> option, List<String> words) {
        var field = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        field.setItems(words.toArray(String[]::new));
        field.addListener(SWT.Selection, e -> set(option, field.getText()));
        return field;
    }

    private void set(Option<?> option, String text) {
        if (!showing) {
            model.change(model.selected().with(option.name(), text));
            mark();
            changed.run();
        }
    }

    /** Shows the values of the configuration that is worked on. */
    void show() {
        showing = true;
        for (OptionField each : fields) {
            String value = model.selected().text(each.option().name());
            if (each.field() instanceof Combo combo) {
                combo.setText(value);
            } else if (each.field() instanceof Text text) {
                text.setText(value);
            }
        }
        mark();
        showing = false;
    }

    private void mark() {
        for (OptionField each : fields) {
            String option = each.option().name();
            boolean other = model.selected().changes().containsKey(option);
            String bounds = OptionTexts.bounds(each.option());
            String standard = model.selected().presetText(option);
            String of = NLS.bind(TrainMessages.OF_PRESET, standard.isEmpty() ? "–" : standard);
            each.name()
                    .setFont(
                            other
                                    ? JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT)
                                    : JFaceResources.getDialogFont());
            each.note().setText(!other ? bounds : bounds.isEmpty() ? of : bounds + "   " + of);
        }
    }
}
