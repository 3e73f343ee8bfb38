package org.maskwright.core.rle;

import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/**
 * The run lengths of COCO: lengths of stretches down the columns, column by column, of background and foreground in turn, beginning with
 * background (0 where the first pixel is foreground). As numbers they are "uncompressed", as a string of 6-bit characters "compressed".
 *
 * <p>Source: cocodataset/cocoapi, {@code common/maskApi.c} ({@code rleToString}, {@code rleFrString}).
 */
public final class CocoRle {
    private static final int FIRST_CHARACTER = 48;
    private static final int MORE = 0x20;
    private static final int SIGN = 0x10;
    private static final int LOW_BITS = 0x1f;
    private static final int GROUP_BITS = 5;

    /** So many groups of five bits hold any length that there is. */
    private static final int MOST_GROUPS = 7;

    private CocoRle() {}

    /** The lengths of an area. Costs its runs, times the logarithm of their number. */
    public static int[] counts(Area area) {
        return ColumnToggles.of(area).counts();
    }

    /**
     * The area that lengths tell. Costs the lengths, the columns that they cross, and a bit for each pixel.
     *
     * @param size of the image, px
     * @throws InputException when one is negative, or they come to more or fewer pixels than the image has
     */
    public static Area area(Size size, int[] counts) throws InputException {
        RunSum.require(counts, size.pixels(), "the image of " + size);
        return ColumnToggles.of(size, counts).area();
    }

    /** The lengths as a compressed string. */
    public static String text(int[] counts) {
        StringBuilder text = new StringBuilder(2 * counts.length);
        for (int i = 0; i < counts.length; i++) {
            long rest = i > 2 ? (long) counts[i] - counts[i - 2] : counts[i];
            boolean more = true;
            while (more) {
                int group = (int) (rest & LOW_BITS);
                rest >>= GROUP_BITS;
                more = (group & SIGN) != 0 ? rest != -1 : rest != 0;
                text.append((char) ((more ? group | MORE : group) + FIRST_CHARACTER));
            }
        }
        return text.toString();
    }

    /**
     * The lengths in a compressed string.
     *
     * @throws InputException when it holds another character, ends within a length, or tells one that is negative or larger than any image
     */
    public static int[] parse(String text) throws InputException {
        int[] counts = new int[text.length()];
        int n = 0;
        for (int at = 0; at < text.length(); n++) {
            long value = 0;
            int groups = 0;
            boolean more = true;
            while (more) {
                int group = at < text.length() ? text.charAt(at) - FIRST_CHARACTER : -1;
                if (group < 0 || group > 63 || groups == MOST_GROUPS) {
                    throw new InputException(fault(text, at, group, groups));
                }
                value |= (long) (group & LOW_BITS) << GROUP_BITS * groups;
                more = (group & MORE) != 0;
                groups++;
                at++;
                if (!more && (group & SIGN) != 0) {
                    value |= -1L << GROUP_BITS * groups;
                }
            }
            value += n > 2 ? counts[n - 2] : 0;
            if (value < 0 || value > Integer.MAX_VALUE) {
                throw new InputException("run " + (n + 1) + " of the compressed RLE is " + value + " px long");
            }
            counts[n] = (int) value;
        }
        return java.util.Arrays.copyOf(counts, n);
    }

    private static String fault(String text, int at, int group, int groups) {
        if (at >= text.length()) {
            return "the compressed RLE ends within a run";
        } else if (groups == MOST_GROUPS && group >= 0 && group <= 63) {
            return "the compressed RLE has a run longer than any image, at character " + (at + 1);
        }
        return "the compressed RLE has a character that is none of it, at " + (at + 1);
    }
}
