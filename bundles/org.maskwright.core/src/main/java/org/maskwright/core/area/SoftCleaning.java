package org.maskwright.core.area;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/**
 * What is done to all of a soft mask at once. Growing, shrinking and smoothing are what they are of labels for each share by itself: the largest,
 * the least, and the middle of the shares around a pixel (Serra, "Image Analysis and Mathematical Morphology", 1982, on flat structuring
 * elements). Parts are those of what is inside; shares that hang together with no part that stays go with what is erased. Costs the pixels.
 */
final class SoftCleaning {
    private static final int WHOLE = 255;

    private final MaskSnapshot mask;
    private final Size size;

    /** @param mask a soft one */
    SoftCleaning(MaskSnapshot mask) {
        this.mask = mask;
        this.size = mask.size();
    }

    /** What it changes. */
    MaskPatch by(Cleaning what) {
        Area inside = Area.of(mask, 1);
        return switch (what) {
            case FILL_HOLES ->
                Paint.add(1)
                        .on(
                                mask,
                                Cleanup.withHolesFilled(inside, Long.MAX_VALUE).minus(inside));
            case REMOVE_SPECKS -> only(inside, Cleaning.withoutSpecks(inside));
            case KEEP_LARGEST -> only(inside, Cleaning.parts(inside).largest());
            case SMOOTH -> filtered(Cleaning.SMOOTH_PX, new Middle());
            case GROW -> filtered(1, SoftCleaning::largest);
            case SHRINK -> filtered(1, SoftCleaning::least);
            case FEATHER -> filtered(1, SoftCleaning::binomial);
            case INVERT -> valued(share -> WHOLE - share);
            case THRESHOLD -> valued(share -> mask.labelOf(share) * WHOLE);
            case MIRROR -> Cleaning.turned(mask, true);
            case FLIP -> Cleaning.turned(mask, false);
            case BAND -> MaskPatch.NONE;
        };
    }

    private MaskPatch only(Area inside, Area kept) {
        Area drawn = Area.of(mask, (int share) -> share > 0);
        Area around = Components.of(drawn, Connectivity.CORNERS).touching(kept);
        return Paint.add(0).on(mask, drawn.minus(around).union(inside.minus(kept)));
    }

    private MaskPatch valued(IntUnaryOperator change) {
        byte[] shares = mask.shares().toBytes();
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) change.applyAsInt(shares[i] & 0xff);
        }
        return patch(shares);
    }

    private MaskPatch patch(byte[] shares) {
        return MaskPatch.between(mask, MaskSnapshot.of(Shares.adopt(size, shares), mask.threshold()));
    }

    /** A new share for a pixel, of those in the square around it, row by row. */
    private interface Filter {
        int of(int[] square);
    }

    /** At the edge of the picture it goes on with the pixels that are there. */
    private MaskPatch filtered(int radius, Filter filter) {
        byte[] before = mask.shares().toBytes();
        byte[] after = before.clone();
        int side = 2 * radius + 1;
        int[] square = new int[side * side];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                if (gather(before, x, y, square)) {
                    after[y * size.width() + x] = (byte) filter.of(square);
                }
            }
        }
        return patch(after);
    }

    /** Fills the square around a pixel; tells whether it holds several shares. */
    private boolean gather(byte[] shares, int x, int y, int[] square) {
        int radius = ((int) Math.sqrt(square.length) - 1) / 2;
        boolean several = false;
        int i = 0;
        for (int dy = -radius; dy <= radius; dy++) {
            int row = Math.clamp(y + dy, 0, size.height() - 1) * size.width();
            for (int dx = -radius; dx <= radius; dx++) {
                square[i] = shares[row + Math.clamp(x + dx, 0, size.width() - 1)] & 0xff;
                several |= square[i] != square[0];
                i++;
            }
        }
        return several;
    }

    /** Of the pixel and those that share a side with it: what is within a px. */
    private static int largest(int[] square) {
        return Math.max(Math.max(Math.max(square[1], square[3]), Math.max(square[5], square[7])), square[4]);
    }

    private static int least(int[] square) {
        return Math.min(Math.min(Math.min(square[1], square[3]), Math.min(square[5], square[7])), square[4]);
    }

    private static int binomial(int[] square) {
        int corners = square[0] + square[2] + square[6] + square[8];
        int sides = square[1] + square[3] + square[5] + square[7];
        return (corners + 2 * sides + 4 * square[4] + 8) / 16;
    }

    private static final class Middle implements Filter {
        @Override
        public int of(int[] square) {
            int[] sorted = square.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
