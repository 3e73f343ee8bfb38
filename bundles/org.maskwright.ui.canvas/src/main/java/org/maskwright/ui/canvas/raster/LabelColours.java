package org.maskwright.ui.canvas.raster;

import java.util.List;
import org.maskwright.core.LabelMap;

/**
 * The colour of each label. Those that follow the first are told apart by colour-blind people, too: M. Okabe and K. Ito, <em>Color Universal
 * Design</em>, 2008.
 *
 * @param first of label 1, which is the person in a binary mask, {@code 0xRRGGBB}
 */
public record LabelColours(int first) {
    /** Of what only the mask, only the other one, and both have, in {@link Overlay.Difference}, {@code 0xRRGGBB}. */
    public static final int ONLY_A = 0xE69F00;

    /** See {@link #ONLY_A}. */
    public static final int ONLY_B = 0x0072B2;

    /** See {@link #ONLY_A}. */
    public static final int BOTH = 0x999999;

    private static final int IGNORED = 0x999999;

    private static final List<Integer> NEXT =
            List.of(0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7);

    /** @throws IllegalArgumentException when it is no colour */
    public LabelColours {
        if ((first & 0xff000000) != 0) {
            throw new IllegalArgumentException("colour " + Integer.toHexString(first) + " is not 0xRRGGBB");
        }
    }

    /**
     * The colour of a label, {@code 0xRRGGBB}; seven take turns from label 2 on.
     *
     * @param label 1…255; {@link LabelMap#IGNORE} is grey
     */
    public int rgb(int label) {
        return switch (label) {
            case 1 -> first;
            case LabelMap.IGNORE -> IGNORED;
            default -> NEXT.get((label + NEXT.size() - 2) % NEXT.size());
        };
    }
}
