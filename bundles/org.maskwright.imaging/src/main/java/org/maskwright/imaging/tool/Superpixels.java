package org.maskwright.imaging.tool;

import java.nio.IntBuffer;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_ximgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_ximgproc.SuperpixelSLIC;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.area.Area;
import org.maskwright.core.shape.Point;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * A part of a photo cut into patches of like colour, of which a stroke takes all that it touches: SLIC of Achanta et al., "SLIC superpixels
 * compared to state-of-the-art superpixel methods" (PAMI 2012). Works on at most {@value #LONGEST} px along a side. Immutable and safe for any
 * thread.
 */
public final class Superpixels {
    private static final int LONGEST = 1000;
    private static final int PATCHES = 16;
    private static final int ITERATIONS = 5;
    private static final float COMPACTNESS = 12;

    /** A place so near an edge, as a part of the shorter side, is not well within. */
    private static final int EDGE = 8;

    private final Photo photo;
    private final Window window;
    private final int[] patchOf;

    private Superpixels(Photo photo, Window window, int[] patchOf) {
        this.photo = photo;
        this.window = window;
        this.patchOf = patchOf;
    }

    /**
     * Cuts a part of the photo.
     *
     * @param part px of the photo, with at least one of it
     * @param sidePx about how wide patches are, px of the photo
     * @throws IllegalArgumentException when the part is outside the photo, or patches have no width
     * @throws CancellationException when cancelled, within about 0.2 s
     */
    public static Superpixels of(Photo photo, Rect part, double sidePx, Progress progress) {
        Window window = Window.around(part, photo.size(), 0, LONGEST);
        if (window.isEmpty() || !(sidePx > 0)) {
            throw new IllegalArgumentException("patches of " + sidePx + " px in " + part + " of " + photo.size());
        }
        OpenCv.load();
        Loader.load(opencv_ximgproc.class);
        int side = Math.max(3, (int) Math.round(sidePx / window.scale()));
        try (Mat bgr = window.photo(photo);
                Mat lab = new Mat()) {
            opencv_imgproc.cvtColor(bgr, lab, opencv_imgproc.COLOR_BGR2Lab);
            try (SuperpixelSLIC slic =
                    opencv_ximgproc.createSuperpixelSLIC(lab, opencv_ximgproc.SLIC, side, COMPACTNESS)) {
                for (int i = 0; i < ITERATIONS; i++) {
                    progress.throwIfCancelled();
                    slic.iterate(1);
                }
                slic.enforceLabelConnectivity();
                return new Superpixels(photo, window, labels(slic));
            }
        }
    }

    /**
     * Cuts the part around a place: a square of {@value #LONGEST} px, or of {@value #PATCHES} patches where those are large.
     *
     * @param sidePx about how wide patches are, px of the photo
     * @throws IllegalArgumentException when the place is so far outside that there is no photo, or patches have no width
     * @throws CancellationException when cancelled, within about 0.2 s
     */
    public static Superpixels around(Photo photo, Point at, double sidePx, Progress progress) {
        int side = (int) Math.max(LONGEST, PATCHES * sidePx);
        int x = (int) Math.floor(at.x()) - side / 2;
        int y = (int) Math.floor(at.y()) - side / 2;
        return of(photo, new Rect(x, y, side, side), sidePx, progress);
    }

    private static int[] labels(SuperpixelSLIC slic) {
        try (Mat labels = new Mat()) {
            slic.getLabels(labels);
            IntBuffer view = labels.createBuffer();
            int[] copy = new int[view.remaining()];
            view.get(copy);
            return copy;
        }
    }

    /** Whether a place is not near an edge of the part that was cut, but for edges of the photo: the patches around it are whole. */
    public boolean isWellWithin(Point at) {
        Rect part = window.part();
        int margin = Math.min(part.width(), part.height()) / EDGE;
        return isBetween(
                        at.x(),
                        part.x(),
                        part.x() + part.width(),
                        margin,
                        photo.size().width())
                && isBetween(
                        at.y(),
                        part.y(),
                        part.y() + part.height(),
                        margin,
                        photo.size().height());
    }

    private static boolean isBetween(double at, int from, int to, int margin, int end) {
        return (from == 0 || at >= from + margin) && (to == end || at < to - margin);
    }

    /** The patch with this pixel; nothing outside the part that was cut. */
    public Area at(int x, int y) {
        return touching(Area.of(photo.size(), new Rect(x, y, 1, 1)));
    }

    /** The patches that have a pixel of an area, such as a stroke. Costs the pixels of the part. */
    public Area touching(Area area) {
        byte[] coverage = window.coverage(area);
        BitSet touched = new BitSet();
        for (int i = 0; i < coverage.length; i++) {
            if (coverage[i] != 0) {
                touched.set(patchOf[i]);
            }
        }
        return patches(touched::get).union(area.within(window.part()));
    }

    private Area patches(IntPredicate wanted) {
        byte[] shares = new byte[patchOf.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) (wanted.test(patchOf[i]) ? 255 : 0);
        }
        return window.area(shares, photo.size());
    }
}
