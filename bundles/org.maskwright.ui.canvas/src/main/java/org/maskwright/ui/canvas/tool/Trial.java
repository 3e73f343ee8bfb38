package org.maskwright.ui.canvas.tool;

import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Paint;

/** What a gesture has come to so far: seen upon the easel, and not made yet. Of the UI thread. */
final class Trial {
    private final Easel easel;
    private final MaskSnapshot begin;
    private final MaskDocument now;
    private Rect changed = Rect.EMPTY;

    Trial(Easel easel) {
        this.easel = easel;
        this.begin = easel.mask();
        this.now = new MaskDocument(begin);
    }

    /** Size of the mask, px. */
    Size size() {
        return begin.size();
    }

    /** Paints more. Costs what the area has runs, and a copy of the tiles that change. */
    void paint(Area area, Paint paint) {
        change(paint.on(now.snapshot(), area));
    }

    /** The mask as it is by now. */
    MaskSnapshot now() {
        return now.snapshot();
    }

    /** Changes what it has come to. */
    void change(MaskPatch patch) {
        if (!patch.isEmpty()) {
            now.apply(patch);
            changed = changed.union(patch.area());
            easel.show(now.snapshot(), patch.area());
        }
    }

    /** Makes it, as one change. Costs the tiles that were touched. */
    void make(String by) {
        easel.make(MaskPatch.between(begin, now.snapshot()), by);
    }

    /** Shows the mask as it was. */
    void drop() {
        easel.show(begin, changed);
    }
}
