package org.maskwright.core.metric;

import java.util.function.IntBinaryOperator;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/** The pictures of which the field's code says what they score: 32×32 px, ground truth of rows and columns 8…23. */
final class Squares {
    static final Size SIZE = new Size(32, 32);
    static final Mask TRUTH = predicted((x, y) -> inside(x, y) ? 255 : 0).atLeast(128);

    private Squares() {}

    static boolean inside(int x, int y) {
        return x >= 8 && x < 24 && y >= 8 && y < 24;
    }

    static Shares predicted(IntBinaryOperator share) {
        byte[] shares = new byte[32 * 32];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) share.applyAsInt(i % 32, i / 32);
        }
        return Shares.of(SIZE, shares);
    }

    static Shares shifted(int px) {
        return predicted((x, y) -> inside(x - px, y) ? 255 : 0);
    }
}
