package org.maskwright.ui.versions;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.maskwright.session.version.VersionRow;
import org.maskwright.session.version.VersionShelf;
import org.maskwright.session.version.VersionShelf.FreezeWish;
import org.maskwright.ui.parts.Named;

/** Asks how a version is to be called, and what is to be remembered of it. Of the UI thread. */
final class FreezeVersionDialog extends TitleAreaDialog {
    private final List<VersionRow> others;
    private Text name;
    private Text note;
    private Button link;
    private FreezeWish wish;

    /** @param others the versions there are */
    FreezeVersionDialog(Shell shell, List<VersionRow> others) {
        super(shell);
        this.others = List.copyOf(others);
        this.wish = new FreezeWish(VersionShelf.freeName(others), "", false);
        setHelpAvailable(false);
    }

    /** What is asked for. */
    FreezeWish wish() {
        return wish;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(VersionsMessages.TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        setTitle(VersionsMessages.HEADING);
        setMessage(VersionsMessages.EXPLAINED);
        var body = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(8, 8)
                .applyTo(body);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        name = field(body, VersionsMessages.VERSION_NAME, wish.name());
        note = field(body, VersionsMessages.VERSION_NOTE, "");
        link = new Button(body, SWT.CHECK | SWT.WRAP);
        link.setText(VersionsMessages.LINK);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(convertWidthInCharsToPixels(70), SWT.DEFAULT)
                .applyTo(link);
        link.addListener(SWT.Selection, e -> changed());
        name.selectAll();
        return area;
    }

    private Text field(Composite body, String title, String text) {
        new Label(body, SWT.NONE).setText(title);
        var field = new Text(body, SWT.BORDER);
        field.setText(text);
        Named.as(field, title.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, e -> changed());
        return field;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, VersionsMessages.FREEZE_NOW, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    private void changed() {
        wish = new FreezeWish(name.getText().strip(), note.getText().strip(), link.getSelection());
        Optional<String> wrong = wish.refusal(others);
        setErrorMessage(wrong.orElse(null));
        getButton(IDialogConstants.OK_ID).setEnabled(wrong.isEmpty());
    }
}
