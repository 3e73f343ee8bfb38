package org.maskwright.ui.canvas.tool;

import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Combine;
import org.maskwright.core.area.Connectivity;
import org.maskwright.core.area.FloodFill;
import org.maskwright.core.area.Paint;

/**
 * Gives what is connected and of one label another one, with a click; with Alt or Control it is erased. Costs the runs of the mask, not its
 * pixels.
 */
public final class FillTool implements Tool {
    private final Easel easel;
    private final Palette palette;

    /**
     * @param easel drawn upon
     * @param palette with which label
     */
    public FillTool(Easel easel, Palette palette) {
        this.easel = easel;
        this.palette = palette;
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
        if (x < 0 || y < 0 || x >= mask.size().width() || y >= mask.size().height()) {
            return;
        }
        Area filled = FloodFill.at(mask, x, y, Connectivity.SIDES);
        int label = at.held().inverse() ? 0 : palette.label();
        easel.make(new Paint(label, Combine.ADD, palette.where()).on(mask, filled), "fill");
    }

    @Override
    public void drag(Pointer to) {}

    @Override
    public PointerLook look() {
        return PointerLook.CROSS;
    }
}
