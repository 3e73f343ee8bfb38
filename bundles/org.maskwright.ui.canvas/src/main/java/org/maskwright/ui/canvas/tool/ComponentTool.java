package org.maskwright.ui.canvas.tool;

import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Combine;
import org.maskwright.core.area.Components;
import org.maskwright.core.area.Connectivity;
import org.maskwright.core.area.Paint;
import org.maskwright.core.area.Where;

/**
 * Keeps the part of a label that is clicked on, and erases all that is not connected with it; with Alt or Control it erases that part alone.
 * Costs the runs of the mask.
 */
public final class ComponentTool implements Tool {
    private final Easel easel;

    /** @param easel drawn upon */
    public ComponentTool(Easel easel) {
        this.easel = easel;
    }

    @Override
    public boolean takes(Pointer at) {
        return true;
    }

    @Override
    public void press(Pointer at) {
        MaskSnapshot mask = easel.mask();
        int x = (int) Math.floor(at.x());
        int y = (int) Math.floor(at.y());
        if (x < 0
                || y < 0
                || x >= mask.size().width()
                || y >= mask.size().height()
                || mask.labelOf(mask.at(x, y)) == 0) {
            return;
        }
        int label = mask.labelOf(mask.at(x, y));
        Area part = Components.of(Area.of(mask, label), Connectivity.CORNERS).at(x, y);
        Combine how = at.held().inverse() ? Combine.SUBTRACT : Combine.INTERSECT;
        easel.make(
                new Paint(label, how, Where.ANYWHERE).on(mask, part),
                at.held().inverse() ? "remove part" : "keep part");
    }

    @Override
    public void drag(Pointer to) {}

    @Override
    public PointerLook look() {
        return PointerLook.CROSS;
    }
}
