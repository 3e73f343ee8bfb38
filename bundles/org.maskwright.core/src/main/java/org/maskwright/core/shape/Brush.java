package org.maskwright.core.shape;

/**
 * A brush of a size in whole pixels. It is put down where its edge meets those of pixels, an odd one in the middle of a pixel and an even one
 * between them, so that a dab has the same pixels everywhere and a brush of one pixel never misses.
 *
 * @param sizePx px across, ≥ 1
 * @param tip its form
 */
public record Brush(int sizePx, Tip tip) {
    /** The form of a brush. */
    public enum Tip {
        /** A disc. */
        ROUND,
        /** A square. */
        SQUARE
    }

    /** @throws IllegalArgumentException when it has no size */
    public Brush {
        if (sizePx < 1) {
            throw new IllegalArgumentException("a brush of " + sizePx + " px");
        }
    }

    /** What it covers where it is put down. */
    public Shape dab(Point at) {
        return stroke(at, at);
    }

    /** What it covers on a straight way. */
    public Shape stroke(Point from, Point to) {
        double half = sizePx / 2.0;
        return switch (tip) {
            case ROUND -> new Capsule(aligned(from), aligned(to), half);
            case SQUARE -> new SquareStroke(aligned(from), aligned(to), half);
        };
    }

    Point aligned(Point at) {
        return sizePx % 2 == 1
                ? new Point(Math.floor(at.x()) + 0.5, Math.floor(at.y()) + 0.5)
                : new Point(Math.rint(at.x()), Math.rint(at.y()));
    }
}
