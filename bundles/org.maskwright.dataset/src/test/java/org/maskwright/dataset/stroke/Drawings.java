package org.maskwright.dataset.stroke;

import java.time.Instant;
import java.util.Random;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Size;

/** Strokes of chance upon a small mask. */
final class Drawings {
    static final Size SIZE = new Size(40, 30);

    private static final Origin[] ORIGINS = {
        Origin.hand("brush"), Origin.tool("fill-holes"), Origin.model("portrait-v2"), Origin.fix("invert")
    };

    private final Random random;

    Drawings(Random random) {
        this.random = random;
    }

    static MaskDocument blank() {
        return new MaskDocument(MaskSnapshot.of(SIZE, new char[(int) SIZE.pixels()]));
    }

    static StrokeBase base(String sha256) {
        return new StrokeBase("a/7.jpg", "masks/a/7.png", sha256, "0/255", SIZE);
    }

    /** A stroke that changes something of this mask. */
    Stroke next(long number, MaskSnapshot now) {
        MaskPatch patch = MaskPatch.NONE;
        while (patch.isEmpty()) {
            var builder = new MaskPatchBuilder(now);
            int rows = 1 + random.nextInt(4);
            int top = random.nextInt(SIZE.height());
            for (int y = top; y < top + rows; y++) {
                int from = random.nextInt(SIZE.width());
                builder.draw(y, from, from + random.nextInt(12), random.nextInt(random.nextBoolean() ? 3 : 65536));
            }
            patch = builder.patch();
        }
        return new Stroke(
                number,
                patch,
                ORIGINS[random.nextInt(ORIGINS.length)],
                Instant.ofEpochMilli(1_764_000_000_000L + number));
    }
}
