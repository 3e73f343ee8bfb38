package org.maskwright.ui.edit;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.session.edit.EditState;
import org.maskwright.session.workspace.Workspace;

/** The row below the picture: what is read out of it; which of the samples this is, and how far it is, or why strokes are not on the disk. Of the UI thread. */
final class EditorFoot {
    private final Composite row;
    private final ReadOut readOut;
    private final Label line;

    EditorFoot(Composite parent, MaskBoard board) {
        row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).applyTo(row);
        readOut = new ReadOut(row, board);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(readOut.control());
        line = new Label(row, SWT.RIGHT);
        GridDataFactory.fillDefaults().applyTo(line);
    }

    Composite control() {
        return row;
    }

    ReadOut readOut() {
        return readOut;
    }

    void show(Workspace workspace, SampleWalk walk, Optional<EditState> state) {
        String trouble = state.flatMap(EditState::trouble).orElse("");
        String text =
                trouble.isEmpty() ? walk.number().map(n -> text(workspace, n)).orElse("") : trouble;
        if (!text.equals(line.getText())) {
            line.setText(text);
            line.getParent().layout();
        }
    }

    private static String text(Workspace workspace, int number) {
        var rows = workspace.browser().view().rows();
        BrowserRow row = rows.get(number - 1);
        SampleStatus status = row.status();
        return NLS.bind(EditMessages.STATUS, NLS.bind(EditMessages.WHICH, number, rows.size()), status.text());
    }
}
