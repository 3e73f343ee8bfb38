package org.maskwright.imaging.tool;

import java.util.Random;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.shape.Ellipse;
import org.maskwright.core.shape.Point;

/** A reddish ellipse on a bluish ground, with noise: what every tool must find. */
record DrawnPhoto(Photo photo, Area ellipse) {
    static DrawnPhoto of(Size size) {
        Area ellipse = new Ellipse(
                        new Point(0.25 * size.width(), 0.2 * size.height()),
                        new Point(0.75 * size.width(), 0.8 * size.height()))
                .on(size);
        Random random = new Random(11);
        byte[] bgr = new byte[Photo.CHANNELS * (int) size.pixels()];
        for (int i = 0; i < size.pixels(); i++) {
            boolean in = ellipse.contains(i % size.width(), i / size.width());
            int[] colour = in ? new int[] {60, 70, 190} : new int[] {170, 110, 60};
            for (int c = 0; c < Photo.CHANNELS; c++) {
                bgr[Photo.CHANNELS * i + c] = (byte) (colour[c] + random.nextInt(17) - 8);
            }
        }
        return new DrawnPhoto(Photo.adopt(size, bgr), ellipse);
    }

    /** Intersection over union with the ellipse, 0…1. */
    double iou(Area found) {
        return (double) found.intersect(ellipse).pixels() / found.union(ellipse).pixels();
    }
}
