package org.maskwright.ui.edit;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.session.edit.MaskEditing;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Named;

/** Which person is drawn in a mask that numbers persons: any number that its file can hold, or a new one. Of the UI thread. */
final class NumberChooser {
    private final RowControls controls;
    private final MaskBoard board;
    private final Spinner number;
    private final ToolBar bar;

    NumberChooser(RowControls controls, MaskBoard board) {
        this.controls = controls;
        this.board = board;
        number = new Spinner(controls.row(), SWT.BORDER);
        number.setValues(1, 1, MaskSnapshot.LABELS_16, 0, 1, 10);
        number.setToolTipText(EditMessages.NUMBER_TIP);
        Named.as(number, EditMessages.NUMBER_TIP);
        number.addListener(SWT.Selection, e -> draw(number.getSelection()));
        bar = controls.bar(EditMessages.NUMBER_NEW);
        var item = new ToolItem(bar, SWT.PUSH);
        item.setImage(controls.image(Icon.NEW));
        item.setToolTipText(EditMessages.NUMBER_NEW);
        item.addListener(SWT.Selection, e -> {
            drawNext();
            board.control().setFocus();
        });
        controls.hide(number, true);
        controls.hide(bar, true);
    }

    /** Offers numbers where the mask has them; tells whether it does. */
    boolean offer() {
        Optional<MaskEditing> numbered = board.editing().filter(MaskEditing::isNumbered);
        numbered.ifPresent(e -> {
            number.setMaximum(e.largest());
            if (board.palette().label() > e.largest() || board.palette().label() == 0) {
                draw(1);
            }
        });
        controls.offer(number, numbered.isPresent());
        controls.offer(bar, numbered.isPresent());
        return numbered.isPresent();
    }

    /** Draws a person that the mask does not have yet: the number after the largest. */
    private void drawNext() {
        board.editing().ifPresent(e -> draw(e.newNumber()));
    }

    private void draw(int person) {
        board.palette().label(person);
    }

    /** Shows which one is drawn. */
    void show() {
        number.setSelection(board.palette().label());
    }
}
