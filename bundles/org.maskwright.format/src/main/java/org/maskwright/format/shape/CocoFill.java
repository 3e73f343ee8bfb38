package org.maskwright.format.shape;

import java.util.Arrays;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.rle.CocoRle;

/**
 * A polygon as COCO's tools fill it: its outline drawn at five times the size; where it passes from one column of pixel centres to the next,
 * filling begins or ends there.
 *
 * <p>Source: cocodataset/cocoapi, {@code common/maskApi.c}, {@code rleFrPoly}.
 */
final class CocoFill {
    private static final int SCALE = 5;

    private final Size image;
    private int[] crossings = new int[64];
    private int count;
    private int lastX;
    private int lastY;
    private boolean begun;

    private CocoFill(Size image) {
        this.image = image;
    }

    static Area of(Size image, Ring ring) {
        CocoFill fill = new CocoFill(image);
        int n = ring.corners();
        for (int i = 0; i < n; i++) {
            int next = (i + 1) % n;
            fill.edge(scaled(ring.x(i)), scaled(ring.y(i)), scaled(ring.x(next)), scaled(ring.y(next)));
        }
        return fill.area();
    }

    private static int scaled(double place) {
        return (int) (SCALE * place + 0.5);
    }

    /** Draws an edge, both ends included, always from left to right or from top to bottom, so that rounding is the same either way. */
    private void edge(int x0, int y0, int x1, int y1) {
        int dx = Math.abs(x1 - x0);
        int dy = Math.abs(y1 - y0);
        boolean flat = dx >= dy;
        boolean flip = flat ? x0 > x1 : y0 > y1;
        int xs = flip ? x1 : x0;
        int ys = flip ? y1 : y0;
        int xe = flip ? x0 : x1;
        int ye = flip ? y0 : y1;
        int length = Math.max(dx, dy);
        double slope = length == 0 ? 0 : flat ? (double) (ye - ys) / dx : (double) (xe - xs) / dy;
        for (int d = 0; d <= length; d++) {
            int t = flip ? length - d : d;
            if (flat) {
                point(t + xs, (int) (ys + slope * t + 0.5));
            } else {
                point((int) (xs + slope * t + 0.5), t + ys);
            }
        }
    }

    /** The next point of the outline; where it changes its column at the centres of pixels, a crossing. */
    private void point(int x, int y) {
        if (begun && x != lastX) {
            double column = ((x < lastX ? x : x - 1) + 0.5) / SCALE - 0.5;
            if (Math.floor(column) == column && column >= 0 && column <= image.width() - 1) {
                double row = (Math.min(y, lastY) + 0.5) / SCALE - 0.5;
                cross((int) column, (int) Math.ceil(Math.clamp(row, 0, image.height())));
            }
        }
        begun = true;
        lastX = x;
        lastY = y;
    }

    private void cross(int column, int row) {
        if (count == crossings.length) {
            crossings = Arrays.copyOf(crossings, 2 * count);
        }
        crossings[count++] = column * image.height() + row;
    }

    /** What lies between the crossings, in the order of the columns; two at one place are none. */
    private Area area() {
        Arrays.sort(crossings, 0, count);
        int[] counts = new int[count + 1];
        int before = 0;
        for (int i = 0; i <= count; i++) {
            int end = i < count ? crossings[i] : Math.toIntExact(image.pixels());
            counts[i] = end - before;
            before = end;
        }
        try {
            return CocoRle.area(image, counts);
        } catch (InputException e) {
            throw new IllegalStateException("sorted places within the image", e);
        }
    }
}
