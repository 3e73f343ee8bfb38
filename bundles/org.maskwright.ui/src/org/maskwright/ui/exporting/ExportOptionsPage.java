package org.maskwright.ui.exporting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.maskwright.core.Part;
import org.maskwright.format.ExportCoding;
import org.maskwright.format.ExportNames;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.session.Amount;
import org.maskwright.session.FormVerdict;
import org.maskwright.session.exporting.ExportForm;
import org.maskwright.session.exporting.ExportForm.StatusWish;
import org.maskwright.session.exporting.ExportModel;
import org.maskwright.session.exporting.ExportPreview;

/** Asks what is exported, as what, and where to. Of the UI thread. */
final class ExportOptionsPage extends WizardPage {
    private static final int WIDE = 520;

    private final ExportModel model;
    private final Map<Part, Button> parts = new EnumMap<>(Part.class);
    private Combo format;
    private Label about;
    private Combo statuses;
    private Button selected;
    private Button withErrors;
    private Combo coding;
    private Combo names;
    private Button stripped;
    private Text source;
    private Text licence;
    private Text target;
    private boolean ready;

    ExportOptionsPage(ExportModel model) {
        super("options", ExportMessages.OPTIONS_TITLE, null);
        this.model = model;
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 10).applyTo(page);
        createFormat(group(page, ExportMessages.FORMAT));
        createSamples(group(page, ExportMessages.SAMPLES));
        createFiles(group(page, ExportMessages.FILES));
        createCard(group(page, ExportMessages.CARD));
        createTarget(page);
        setControl(page);
        ready = true;
        changed();
    }

    private static Group group(Composite page, String title) {
        var group = new Group(page, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(10, 8)
                .spacing(12, 4)
                .applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private void createFormat(Group group) {
        format = combo(group, ExportMessages.FORMAT_NAME);
        model.formats().forEach(f -> format.add(f.info().title()));
        format.select(model.formats().indexOf(model.form().format()));
        about = new Label(group, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDE, SWT.DEFAULT)
                .applyTo(about);
    }

    private void createSamples(Group group) {
        statuses = combo(
                group,
                ExportMessages.STATUSES,
                ExportMessages.STATUS_ANY,
                ExportMessages.STATUS_REVIEWED,
                ExportMessages.STATUS_VERIFIED);
        Set<Part> known = model.parts();
        if (!known.isEmpty()) {
            new Label(group, SWT.NONE).setText(ExportMessages.PARTS);
            var row = new Composite(group, SWT.NONE);
            GridLayoutFactory.fillDefaults().numColumns(Part.values().length).applyTo(row);
            known.stream().sorted().forEach(p -> parts.put(p, check(row, p.text())));
        }
        selected = check(group, NLS.bind(ExportMessages.SELECTED, Amount.number(model.selected())));
        selected.setEnabled(model.selected() > 0);
        selected.setSelection(model.form().samples().selected());
        withErrors = check(group, ExportMessages.WITH_ERRORS);
    }

    private void createFiles(Group group) {
        coding = combo(
                group,
                ExportMessages.CODING,
                ExportMessages.CODING_STORED,
                ExportMessages.CODING_255,
                ExportMessages.CODING_01,
                ExportMessages.CODING_PALETTE,
                ExportMessages.CODING_CUT_OUT);
        names = combo(
                group,
                ExportMessages.NAMES,
                ExportMessages.NAMES_KEPT,
                ExportMessages.NAMES_FOLDERS,
                ExportMessages.NAMES_NUMBERS);
        stripped = check(group, ExportMessages.STRIPPED);
        stripped.setToolTipText(ExportMessages.STRIPPED_TIP);
    }

    private void createCard(Group group) {
        source = text(group, ExportMessages.SOURCE);
        licence = text(group, ExportMessages.LICENCE);
    }

    private void createTarget(Composite page) {
        var row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        target = text(row, ExportMessages.TARGET);
        target.setText(model.form().target());
        var browse = new Button(row, SWT.PUSH);
        browse.setText(ExportMessages.BROWSE);
        browse.addListener(SWT.Selection, e -> choose());
    }

    private void choose() {
        var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText(ExportMessages.TITLE);
        dialog.setMessage(ExportMessages.BROWSE_MESSAGE);
        Optional.ofNullable(dialog.open()).ifPresent(target::setText);
    }

    private Combo combo(Composite parent, String name, String... choices) {
        new Label(parent, SWT.NONE).setText(name);
        var combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        for (String choice : choices) {
            combo.add(choice);
        }
        combo.select(0);
        combo.addListener(SWT.Selection, e -> changed());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        return combo;
    }

    private Text text(Composite parent, String name) {
        new Label(parent, SWT.NONE).setText(name);
        var text = new Text(parent, SWT.BORDER);
        text.addListener(SWT.Modify, e -> changed());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private Button check(Composite parent, String text) {
        var button = new Button(parent, SWT.CHECK);
        button.setText(text);
        button.addListener(SWT.Selection, e -> changed());
        if (parent instanceof Group) {
            GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        }
        return button;
    }

    private void changed() {
        if (!ready) {
            return;
        }
        model.change(read());
        if (!target.getText().equals(model.form().target())) {
            // A folder that nobody typed is called after the format.
            ready = false;
            target.setText(model.form().target());
            ready = true;
        }
        FormatInfo info = model.form().format().info();
        about.setText(NLS.bind(ExportMessages.KEEPS, ExportPreview.kept(info), info.pixels())
                .replace("&", "&&"));
        about.getParent().getParent().layout(true, true);
        say(model.verdict());
    }

    private ExportForm read() {
        Set<Part> wanted = parts.entrySet().stream()
                .filter(e -> e.getValue().getSelection())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new ExportForm(
                model.formats().get(format.getSelectionIndex()),
                new ExportForm.WantedSamples(
                        StatusWish.values()[statuses.getSelectionIndex()],
                        wanted,
                        selected.getSelection(),
                        withErrors.getSelection()),
                new ExportForm.WantedFiles(
                        ExportCoding.values()[coding.getSelectionIndex()],
                        ExportNames.values()[names.getSelectionIndex()],
                        stripped.getSelection()),
                new ExportForm.WantedCard(source.getText(), licence.getText()),
                target.getText());
    }

    private void say(FormVerdict verdict) {
        setErrorMessage(verdict instanceof FormVerdict.Wrong ? verdict.text() : null);
        switch (verdict) {
            case FormVerdict.Wrong wrong -> {}
            case FormVerdict.Doubtful doubtful -> setMessage(doubtful.text(), IMessageProvider.WARNING);
            case FormVerdict.Right right -> setMessage(right.text(), IMessageProvider.NONE);
        }
        setPageComplete(!(verdict instanceof FormVerdict.Wrong));
    }
}
