package org.maskwright.format.shape;

import java.util.Arrays;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;

/** A closed line of corners, as a file tells them: px, origin top-left. Whether whole numbers are centres or edges is the tool's rule. Immutable. */
public final class Ring {
    /** How far outside an image a corner may lie, in sides of it. */
    private static final double FAR = 4;

    /** Or px, where the image is small. */
    private static final double FAR_PX = 1000;

    /** How long an outline may be: pixels have four sides each, and small images get some more. */
    private static final double LONGEST_PER_PX = 4;

    private static final double LONGEST_PX = 1 << 22;

    private final double[] xy;

    private Ring(double[] xy) {
        this.xy = xy;
    }

    /**
     * A ring of these corners, copied.
     *
     * @param xy x and y in turn, px
     * @throws InputException when the last corner lacks its y
     */
    public static Ring of(double... xy) throws InputException {
        if (xy.length % 2 != 0) {
            throw new InputException("a polygon has " + xy.length + " numbers; x and y come in pairs");
        }
        return new Ring(xy.clone());
    }

    /** Number of corners. */
    public int corners() {
        return xy.length / 2;
    }

    /** Column of a corner, px. */
    public double x(int corner) {
        return xy[2 * corner];
    }

    /** Row of a corner, px. */
    public double y(int corner) {
        return xy[2 * corner + 1];
    }

    /** Whole numbers of the corners, cut off towards 0: x and y in turn. */
    public int[] truncated() {
        return Arrays.stream(xy).mapToInt(v -> (int) v).toArray();
    }

    /** Whole numbers of the corners, to the nearest: x and y in turn. */
    public int[] rounded() {
        return Arrays.stream(xy).mapToInt(v -> (int) Math.round(v)).toArray();
    }

    /** The ring in another unit, such as shares of the image's sides as px. */
    public Ring scaled(double alongX, double alongY) {
        double[] scaled = xy.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= i % 2 == 0 ? alongX : alongY;
        }
        return new Ring(scaled);
    }

    /**
     * Refuses what cannot be filled.
     *
     * @throws InputException when there are fewer than three corners, one is no number, or lies far outside the image, or they go to and fro
     *     over more px than the sides of all pixels are long
     */
    public void requireFillable(Size image) throws InputException {
        if (corners() < 3) {
            throw new InputException("a polygon has " + corners() + " corners; three are needed");
        }
        for (int i = 0; i < xy.length; i++) {
            int side = i % 2 == 0 ? image.width() : image.height();
            if (!Double.isFinite(xy[i])) {
                throw new InputException("corner " + (i / 2 + 1) + " of a polygon is " + xy[i] + ", which is no place");
            }
            if (Math.abs(xy[i]) > Math.max(FAR_PX, FAR * side)) {
                throw new InputException("corner " + (i / 2 + 1) + " of a polygon lies at " + xy[i]
                        + ", far outside the image of " + image);
            }
        }
        if (length() > LONGEST_PER_PX * image.pixels() + LONGEST_PX) {
            throw new InputException("the outline of a polygon of " + corners() + " corners goes to and fro over "
                    + Math.round(length()) + " px, more than there are around all pixels of the image of " + image);
        }
    }

    /** Along both axes, px. */
    private double length() {
        double length = 0;
        for (int i = 2; i < xy.length; i++) {
            length += Math.abs(xy[i] - xy[i - 2]);
        }
        return length;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Ring r && Arrays.equals(xy, r.xy);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(xy);
    }

    @Override
    public String toString() {
        return "Ring of " + corners() + " corners";
    }
}
