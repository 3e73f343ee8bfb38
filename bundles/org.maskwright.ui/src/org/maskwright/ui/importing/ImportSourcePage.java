package org.maskwright.ui.importing;

import java.util.Optional;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.maskwright.format.ImportOptions.ImportTarget;
import org.maskwright.session.FormVerdict;
import org.maskwright.session.importing.ImportForm;
import org.maskwright.session.importing.ImportModel;

/** Asks what is imported, how its masks are made, and where to. Of the UI thread. */
final class ImportSourcePage extends WizardPage {
    private final ImportModel model;
    private Text source;
    private Combo masks;
    private Text classes;
    private Text target;
    private boolean ready;

    ImportSourcePage(ImportModel model) {
        super("source", ImportMessages.SOURCE_TITLE, null);
        this.model = model;
    }

    @Override
    public void createControl(Composite parent) {
        var page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 10).applyTo(page);
        createSource(group(page, ImportMessages.SOURCE, 4));
        createMasks(group(page, ImportMessages.MASKS, 2));
        createTarget(page);
        setControl(page);
        ready = true;
        changed();
        setErrorMessage(null);
        setMessage(model.verdict().text());
    }

    private static Group group(Composite page, String title, int columns) {
        var group = new Group(page, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.fillDefaults()
                .numColumns(columns)
                .margins(10, 8)
                .spacing(8, 4)
                .applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private void createSource(Group group) {
        source = text(group, ImportMessages.SOURCE_NAME);
        button(group, ImportMessages.CHOOSE_FOLDER, this::chooseFolder);
        button(group, ImportMessages.CHOOSE_FILE, this::chooseFile);
    }

    private void createMasks(Group group) {
        new Label(group, SWT.NONE).setText(ImportMessages.MASKS_TELL);
        masks = new Combo(group, SWT.DROP_DOWN | SWT.READ_ONLY);
        masks.setItems(
                ImportMessages.MASKS_SOURCE,
                ImportMessages.MASKS_CLASSES,
                ImportMessages.MASKS_PERSON,
                ImportMessages.MASKS_OBJECTS);
        masks.select(0);
        masks.addListener(SWT.Selection, e -> changed());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(masks);
        classes = text(group, ImportMessages.CLASSES);
        classes.setMessage(ImportMessages.CLASSES_HINT);
    }

    private void createTarget(Composite page) {
        var row = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        target = text(row, ImportMessages.TARGET);
        button(row, ImportMessages.BROWSE, this::chooseTarget);
    }

    private Text text(Composite parent, String name) {
        new Label(parent, SWT.NONE).setText(name);
        var text = new Text(parent, SWT.BORDER);
        text.addListener(SWT.Modify, e -> changed());
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private static void button(Composite parent, String text, Runnable pressed) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, e -> pressed.run());
    }

    private void chooseFolder() {
        var dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText(ImportMessages.TITLE);
        dialog.setMessage(ImportMessages.CHOOSE_MESSAGE);
        Optional.ofNullable(dialog.open()).ifPresent(source::setText);
    }

    private void chooseFile() {
        var dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(ImportMessages.TITLE);
        Optional.ofNullable(dialog.open()).ifPresent(source::setText);
    }

    private void chooseTarget() {
        var dialog = new DirectoryDialog(getShell(), SWT.SAVE);
        dialog.setText(ImportMessages.TITLE);
        dialog.setMessage(ImportMessages.BROWSE_MESSAGE);
        Optional.ofNullable(dialog.open()).ifPresent(target::setText);
    }

    private void changed() {
        if (!ready) {
            return;
        }
        model.change(new ImportForm(
                source.getText(),
                model.form().format(),
                ImportTarget.values()[masks.getSelectionIndex()],
                classes.getText(),
                target.getText()));
        String folder = model.form().target();
        if (!folder.equals(target.getText())) {
            // It went with the source; the change is heard again, with nothing left to change.
            target.setText(folder);
        } else {
            say(model.verdict());
        }
    }

    private void say(FormVerdict verdict) {
        boolean wrong = verdict instanceof FormVerdict.Wrong;
        setErrorMessage(wrong ? verdict.text() : null);
        switch (verdict) {
            case FormVerdict.Wrong w -> {}
            case FormVerdict.Doubtful doubtful -> setMessage(doubtful.text(), IMessageProvider.WARNING);
            case FormVerdict.Right right -> setMessage(right.text(), IMessageProvider.NONE);
        }
        setPageComplete(!wrong);
    }
}
