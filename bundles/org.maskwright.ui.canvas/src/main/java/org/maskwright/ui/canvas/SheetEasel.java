package org.maskwright.ui.canvas;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.ui.canvas.raster.Layers;
import org.maskwright.ui.canvas.raster.Sheet;
import org.maskwright.ui.canvas.tool.Easel;

/** The mask of a sheet, which tools draw upon. Of the UI thread. */
public final class SheetEasel implements Easel {
    private final Sheet sheet;
    private final Supplier<MaskSnapshot> mask;
    private final BiConsumer<MaskPatch, String> make;

    /**
     * @param sheet that shows the mask, which is as large as the image
     * @param mask tells the mask as it is
     * @param make makes a change, of a tool that is named, and has it shown
     */
    public SheetEasel(Sheet sheet, Supplier<MaskSnapshot> mask, BiConsumer<MaskPatch, String> make) {
        this.sheet = sheet;
        this.mask = mask;
        this.make = make;
    }

    @Override
    public MaskSnapshot mask() {
        return mask.get();
    }

    @Override
    public void show(MaskSnapshot next, Rect changed) {
        Layers now = sheet.layers();
        sheet.replace(new Layers(now.image(), Optional.of(next), now.other()), changed);
    }

    @Override
    public void make(MaskPatch patch, String by) {
        if (!patch.isEmpty()) {
            make.accept(patch, by);
        }
    }
}
