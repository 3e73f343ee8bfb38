package org.maskwright.imaging.tool;

import java.util.Arrays;
import org.maskwright.core.Size;

/** A matte that is known in some pixels and wanted in the others, upon its colours; halved for a first guess. */
final class MatteField {
    private static final int CHANNELS = 3;
    private final int width;
    private final int height;
    private final byte[] bgr;
    private final float[] alpha;
    private final boolean[] wanted;

    /**
     * Takes the arrays as they are; nobody else may write to them from then on.
     *
     * @param size px
     * @param bgr {@code uint8} BGR, row-major
     * @param alpha share of foreground, 0…1, row-major; where it is wanted a guess
     * @param wanted whether each pixel's share is wanted
     */
    MatteField(Size size, byte[] bgr, float[] alpha, boolean[] wanted) {
        this.width = size.width();
        this.height = size.height();
        this.bgr = bgr;
        this.alpha = alpha;
        this.wanted = wanted;
    }

    Size size() {
        return new Size(width, height);
    }

    /** The colours, {@code uint8} BGR, row-major; to be read only. */
    byte[] bgr() {
        return bgr;
    }

    /** The shares of foreground, 0…1, row-major; to be read only. */
    float[] alpha() {
        return alpha;
    }

    /** Whether each pixel's share is wanted, row-major; to be read only. */
    boolean[] wanted() {
        return wanted;
    }

    /** The same with other shares, of which it takes possession. */
    MatteField with(float[] shares) {
        return new MatteField(size(), bgr, shares, wanted);
    }

    /** Number of pixels whose share is wanted. */
    int count() {
        int n = 0;
        for (boolean w : wanted) {
            n += w ? 1 : 0;
        }
        return n;
    }

    /** Half as large: mean colours; a pixel is wanted where one of its four is, and else has their mean. */
    MatteField halved() {
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        var half = new MatteField(new Size(w, h), new byte[CHANNELS * w * h], new float[w * h], new boolean[w * h]);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                half.average(this, x, y);
            }
        }
        return half;
    }

    private void average(MatteField of, int x, int y) {
        int[] from = {of.at(2 * x, 2 * y), of.at(2 * x + 1, 2 * y), of.at(2 * x, 2 * y + 1), of.at(2 * x + 1, 2 * y + 1)
        };
        int to = y * width + x;
        for (int c = 0; c < CHANNELS; c++) {
            int sum = 2;
            for (int i : from) {
                sum += of.bgr[CHANNELS * i + c] & 0xff;
            }
            bgr[CHANNELS * to + c] = (byte) (sum / 4);
        }
        float sum = 0;
        for (int i : from) {
            sum += of.alpha[i];
            wanted[to] |= of.wanted[i];
        }
        alpha[to] = sum / 4;
    }

    /** The index of a pixel; of one beyond the edge that of the last. */
    private int at(int x, int y) {
        return Math.min(y, height - 1) * width + Math.min(x, width - 1);
    }

    /** Takes the shares of one half as large for a guess where shares are wanted. */
    MatteField guessedBy(MatteField half) {
        float[] guess = Arrays.copyOf(alpha, alpha.length);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                if (wanted[i]) {
                    guess[i] = half.between(x, y);
                }
            }
        }
        return with(guess);
    }

    /** Bilinear, at a pixel of the one twice as large. */
    private float between(int x, int y) {
        float fx = Math.clamp((x - 0.5f) / 2, 0, width - 1);
        float fy = Math.clamp((y - 0.5f) / 2, 0, height - 1);
        int left = (int) fx;
        int top = (int) fy;
        float right = fx - left;
        float bottom = fy - top;
        float upper = alpha[at(left, top)] * (1 - right) + alpha[at(left + 1, top)] * right;
        float lower = alpha[at(left, top + 1)] * (1 - right) + alpha[at(left + 1, top + 1)] * right;
        return upper * (1 - bottom) + lower * bottom;
    }
}
