package org.maskwright.ui.edit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.maskwright.ui.icons.Icon;

/** How the mask is seen, in the row above the picture. Of the UI thread. */
final class LookBar {
    private final RowControls controls;
    private final MaskLook look;
    private final Scale opacity;
    private final CounterpartChoice counterparts;

    LookBar(RowControls controls, MaskBoard board) {
        this.controls = controls;
        this.look = board.look();
        var ways = controls.bar(EditMessages.LOOK);
        way(ways, MaskLook.Way.FILL, Icon.FILL, EditMessages.LOOK_FILL);
        way(ways, MaskLook.Way.CONTOUR, Icon.CONTOUR, EditMessages.LOOK_CONTOUR);
        way(ways, MaskLook.Way.MASK, Icon.MASK, EditMessages.LOOK_MASK);
        way(ways, MaskLook.Way.CHANGES, Icon.DIFFERENCE, EditMessages.LOOK_CHANGES);
        opacity = controls.scale(100, EditMessages.OPACITY_TIP, look::opacity);
        counterparts = new CounterpartChoice(controls, board);
        createTone();
        look.onChange(this::show);
        show();
    }

    /** Has a person choose the file of a mask, and shows how it differs. */
    void compareWithFile() {
        counterparts.chooseFile();
    }

    private void createTone() {
        var bar = controls.bar(EditMessages.TONE);
        var item = new ToolItem(bar, SWT.PUSH);
        item.setImage(controls.image(Icon.TONE));
        item.setToolTipText(EditMessages.TONE);
        item.addListener(SWT.Selection, e -> new TonePopup(bar, look).open());
    }

    private void way(ToolBar bar, MaskLook.Way way, Icon icon, String text) {
        ToolItem item = controls.radio(bar, icon, text, () -> look.way(way));
        look.onChange(() -> item.setSelection(look.way() == way));
        item.setSelection(look.way() == way);
    }

    private void show() {
        opacity.setSelection(look.opacityPercent());
        opacity.setEnabled(look.way() == MaskLook.Way.FILL);
    }
}
