package org.maskwright.core;

/**
 * A change of a mask, not yet or already made: the labels of one rectangle before and after. The one word that hand work, repairs and
 * a model's proposals share.
 *
 * @param area the rectangle, in px of the mask it belongs to
 * @param before the labels that must be there, the size of {@code area}
 * @param after the labels that come instead, the size of {@code area}
 */
public record MaskPatch(Rect area, Mask before, Mask after) {
    /** @throws IllegalArgumentException when a mask is not the size of the rectangle */
    public MaskPatch {
        Size size = new Size(area.width(), area.height());
        if (!before.size().equals(size) || !after.size().equals(size)) {
            throw new IllegalArgumentException("patch of " + size + " with " + before.size() + " and " + after.size());
        }
    }

    /**
     * The smallest patch that turns one mask into another; its rectangle is empty when they are equal.
     *
     * @throws IllegalArgumentException when the sizes differ
     */
    public static MaskPatch between(Mask before, Mask after) {
        if (!before.size().equals(after.size())) {
            throw new IllegalArgumentException(before.size() + " against " + after.size());
        }
        Rect area = difference(before, after);
        return new MaskPatch(area, before.crop(area), after.crop(area));
    }

    private static Rect difference(Mask a, Mask b) {
        int left = a.width();
        int right = -1;
        int top = a.height();
        int bottom = -1;
        for (int y = 0, i = 0; y < a.height(); y++) {
            for (int x = 0; x < a.width(); x++, i++) {
                if (a.raw()[i] != b.raw()[i]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return right < 0 ? Rect.EMPTY : new Rect(left, top, right - left + 1, bottom - top + 1);
    }

    /** The patch that takes this one back. */
    public MaskPatch inverse() {
        return new MaskPatch(area, after, before);
    }

    /**
     * The mask with this change made.
     *
     * @throws IllegalArgumentException when the rectangle is outside the mask, or the mask does not hold {@link #before} there
     */
    public Mask applyTo(Mask mask) {
        if (!mask.crop(area).equals(before)) {
            throw new IllegalArgumentException("the mask has changed within " + area + " since the patch was made");
        }
        byte[] labels = mask.toBytes();
        for (int y = 0; y < area.height(); y++) {
            after.copyRow(y, labels, (area.y() + y) * mask.width() + area.x());
        }
        return Mask.adopt(mask.size(), labels);
    }
}
