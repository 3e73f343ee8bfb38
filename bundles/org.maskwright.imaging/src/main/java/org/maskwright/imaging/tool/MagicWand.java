package org.maskwright.imaging.tool;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Components;
import org.maskwright.core.area.Connectivity;
import org.maskwright.imaging.matrix.Mats;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * All pixels of about the colour of one: colours are compared in CIE L*a*b*, by Euclidean distance (ΔE of 1976; about 2.3 is just noticeable).
 * How far each pixel is is found once, where the wand is put; dragging the tolerance then only compares. Immutable and safe for any thread.
 */
public final class MagicWand {
    /** Steps for a ΔE of 1, so that the largest that is told apart is 127. */
    private static final int STEPS = 2;

    private static final int ROWS_AT_ONCE = 64;

    /** OpenCV's L of 8 bits is 0…255 for 0…100. */
    private static final double L_UNIT = 100.0 / 255;

    private final Size size;
    private final int x;
    private final int y;
    private final byte[] distances;

    private MagicWand(Size size, int x, int y) {
        this.size = size;
        this.x = x;
        this.y = y;
        this.distances = new byte[Math.toIntExact(size.pixels())];
    }

    /**
     * The wand put at a pixel, whose colour is the mean of it and its neighbours. Costs the pixels of the photo, and a byte for each.
     *
     * @throws IndexOutOfBoundsException outside the photo
     * @throws CancellationException when cancelled, within some ms
     */
    public static MagicWand at(Photo photo, int x, int y, Progress progress) {
        if (x < 0 || y < 0 || x >= photo.size().width() || y >= photo.size().height()) {
            throw new IndexOutOfBoundsException("(" + x + ", " + y + ") outside " + photo.size());
        }
        MagicWand wand = new MagicWand(photo.size(), x, y);
        int[] colour = wand.colour(photo);
        for (int top = 0; top < photo.size().height(); top += ROWS_AT_ONCE) {
            progress.throwIfCancelled();
            int rows = Math.min(ROWS_AT_ONCE, photo.size().height() - top);
            wand.measure(photo, new Rect(0, top, photo.size().width(), rows), colour);
        }
        return wand;
    }

    /** L*, a*, b* of 8 bits around the pixel. */
    private int[] colour(Photo photo) {
        Rect around = new Rect(x - 1, y - 1, 3, 3).intersect(new Rect(0, 0, size.width(), size.height()));
        ByteBuffer lab = lab(photo, around);
        int[] sum = new int[Photo.CHANNELS];
        for (int i = 0; i < lab.capacity(); i++) {
            sum[i % Photo.CHANNELS] += lab.get(i) & 0xff;
        }
        int pixels = around.width() * around.height();
        for (int c = 0; c < sum.length; c++) {
            sum[c] = (sum[c] + pixels / 2) / pixels;
        }
        return sum;
    }

    private static ByteBuffer lab(Photo photo, Rect part) {
        OpenCv.load();
        try (Mat bgr = photo.crop(part);
                Mat lab = new Mat()) {
            opencv_imgproc.cvtColor(bgr, lab, opencv_imgproc.COLOR_BGR2Lab);
            return ByteBuffer.wrap(Mats.bytes(lab));
        }
    }

    private void measure(Photo photo, Rect part, int[] colour) {
        byte[] lab = lab(photo, part).array();
        int at = part.y() * size.width();
        for (int i = 0; i < lab.length; i += Photo.CHANNELS) {
            double l = ((lab[i] & 0xff) - colour[0]) * L_UNIT;
            int a = (lab[i + 1] & 0xff) - colour[1];
            int b = (lab[i + 2] & 0xff) - colour[2];
            distances[at++] = (byte) Math.min(255, (int) (STEPS * Math.sqrt(l * l + a * a + b * b) + 0.5));
        }
    }

    /**
     * The pixels that are near enough. Costs the pixels.
     *
     * @param tolerance ΔE, 0…127
     * @param contiguous how pixels must be joined with the one that the wand was put at; empty: they need not
     */
    public Area area(double tolerance, Optional<Connectivity> contiguous) {
        int limit = (int) Math.clamp(Math.rint(STEPS * tolerance), 0, 254);
        byte[] near = new byte[distances.length];
        for (int i = 0; i < near.length; i++) {
            near[i] = (byte) ((distances[i] & 0xff) <= limit ? 1 : 0);
        }
        Area area = Area.of(Mask.adopt(size, near));
        return contiguous.map(c -> Components.of(area, c).at(x, y)).orElse(area);
    }
}
