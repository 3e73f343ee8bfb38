package org.maskwright.core;

/**
 * A rectangle of pixels: columns {@code x … x+width-1}, rows {@code y … y+height-1}, origin top-left.
 *
 * @param x left column, px
 * @param y top row, px
 * @param width px, ≥ 0
 * @param height px, ≥ 0
 */
public record Rect(int x, int y, int width, int height) {
    /** The rectangle of no pixels. */
    public static final Rect EMPTY = new Rect(0, 0, 0, 0);

    /** @throws IllegalArgumentException when a side is negative */
    public Rect {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative rectangle " + width + "×" + height);
        }
    }

    /** Its size, px. */
    public Size size() {
        return new Size(width, height);
    }

    /** Whether it holds no pixel. */
    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** Whether it lies wholly within a raster of this size. */
    public boolean within(Size size) {
        return x >= 0 && y >= 0 && (long) x + width <= size.width() && (long) y + height <= size.height();
    }

    /** The pixels in both; {@link #EMPTY} when there are none. */
    public Rect intersect(Rect other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int right = Math.min(x + width, other.x + other.width);
        int bottom = Math.min(y + height, other.y + other.height);
        return right <= left || bottom <= top ? EMPTY : new Rect(left, top, right - left, bottom - top);
    }

    /** The smallest rectangle around both; of one that is empty and another, the other. */
    public Rect union(Rect other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        int right = Math.max(x + width, other.x + other.width);
        int bottom = Math.max(y + height, other.y + other.height);
        return new Rect(left, top, right - left, bottom - top);
    }
}
