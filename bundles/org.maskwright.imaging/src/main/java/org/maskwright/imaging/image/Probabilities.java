package org.maskwright.imaging.image;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.matrix.OpenCv;

/**
 * How probably each pixel is the person: {@code float32} 0…1, {@code [height][width]}, row-major, origin top-left, as networks say it and
 * finer than {@link Shares} keep it. Immutable, for any thread.
 */
public final class Probabilities {
    private final Size size;
    private final float[] values;

    private Probabilities(Size size, float[] values) {
        this.size = size;
        this.values = values;
    }

    /**
     * Probabilities over these very values, <em>not</em> copied: for producers that made the array for them and keep no reference to it.
     *
     * @param size px
     * @param values one a pixel, row-major; what lies outside 0…1, or is no number, counts as the next of 0 and 1, or as 0
     * @throws IllegalArgumentException when {@code values} has not exactly one value a pixel
     */
    public static Probabilities adopt(Size size, float[] values) {
        if (values.length != size.pixels()) {
            throw new IllegalArgumentException(values.length + " probabilities for " + size);
        }
        for (int i = 0; i < values.length; i++) {
            float v = values[i];
            values[i] = v > 0 ? Math.min(v, 1) : 0;
        }
        return new Probabilities(size, values);
    }

    /** Size in px. */
    public Size size() {
        return size;
    }

    /** The probability (0…1) of a pixel in reading order. */
    public float at(int index) {
        return values[index];
    }

    /** The pixels that are the person with at least this probability (0…1). */
    public Mask atLeast(double threshold) {
        byte[] labels = new byte[values.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (values[i] >= threshold ? 1 : 0);
        }
        return Mask.adopt(size, labels);
    }

    /**
     * How sure these are of their own mask: {@code Σ min(p, m) / Σ max(p, m)} over all pixels, the soft intersection over union of the
     * probabilities {@code p} and the mask {@code m} (0 or 1) at a threshold. 1 where every pixel is surely one or the other; low where much
     * is doubtful beside how large the person is; 0 where nobody is seen.
     *
     * @param threshold 0…1
     * @return 0…1
     */
    public double sureness(double threshold) {
        double both = 0;
        double either = 0;
        for (float p : values) {
            both += p >= threshold ? p : 0;
            either += p >= threshold ? 1 : p;
        }
        return either > 0 ? both / either : 0;
    }

    /** In steps of 1/255, rounded. */
    public Shares shares() {
        byte[] shares = new byte[values.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (byte) Math.round(255 * values[i]);
        }
        return Shares.adopt(size, shares);
    }

    /** The same with left and right exchanged. */
    public Probabilities mirrored() {
        float[] mirrored = new float[values.length];
        int width = size.width();
        for (int row = 0; row < values.length; row += width) {
            for (int x = 0; x < width; x++) {
                mirrored[row + x] = values[row + width - 1 - x];
            }
        }
        return new Probabilities(size, mirrored);
    }

    /**
     * The mean of these and others.
     *
     * @throws IllegalArgumentException when they are of another size
     */
    public Probabilities mean(Probabilities other) {
        if (!size.equals(other.size)) {
            throw new IllegalArgumentException(other.size + " beside " + size);
        }
        float[] mean = new float[values.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (values[i] + other.values[i]) / 2;
        }
        return new Probabilities(size, mean);
    }

    /**
     * These, said of a canvas, at the size of the image that was placed on it: interpolated between pixels (bilinear), 0 in what was left
     * out.
     *
     * @param placement how the image was placed; its canvas is of this size
     * @param image px
     * @throws IllegalArgumentException when the canvas is of another size
     */
    public Probabilities of(Placement placement, Size image) {
        if (!placement.canvas().equals(size)) {
            throw new IllegalArgumentException("said of " + size + ", not of " + placement.canvas());
        }
        OpenCv.load();
        Rect from = placement.from();
        try (Mat canvas = matrix();
                Mat part = Placing.part(canvas, placement.to());
                Mat large = Placing.resized(part, new Size(from.width(), from.height()))) {
            float[] said = read(large);
            return new Probabilities(image, image.equals(from.size()) ? said : within(image, from, said));
        }
    }

    /** A matrix of these, which the caller closes. */
    Mat matrix() {
        Mat mat = new Mat(size.height(), size.width(), opencv_core.CV_32F);
        FloatBuffer to = mat.createBuffer();
        to.put(values);
        return mat;
    }

    static float[] read(Mat mat) {
        float[] values = new float[Math.toIntExact(mat.total())];
        FloatBuffer from = mat.createBuffer();
        from.get(values);
        return values;
    }

    private static float[] within(Size image, Rect at, float[] part) {
        float[] all = new float[Math.toIntExact(image.pixels())];
        for (int y = 0; y < at.height(); y++) {
            System.arraycopy(part, y * at.width(), all, (at.y() + y) * image.width() + at.x(), at.width());
        }
        return all;
    }

    /**
     * These with edges where the image has them: the fast guided filter (K. He, J. Sun, "Fast Guided Filter", arXiv:1505.00996, 2015; after
     * K. He, J. Sun, X. Tang, "Guided Image Filtering", IEEE TPAMI 35(6), 2013), as OpenCV has it, computed at the grain of the map that they were
     * interpolated from and guided by the image's colours. Where that map is as fine as the image nothing was interpolated, and they are as they were.
     *
     * @param pxPerCell how many px one of that map's stands for, along a side
     * @param image the image, whole, of this size
     * @param filter how far and how strictly
     */
    public Probabilities guided(double pxPerCell, Pixels image, GuidedFilter filter) {
        return pxPerCell <= 1 ? this : adopt(size, filter.of(this, pxPerCell, image));
    }

    /**
     * The smallest rectangle with all pixels of at least this probability; empty where there is none.
     *
     * @param threshold 0…1
     */
    public Rect bounds(double threshold) {
        int left = size.width();
        int top = size.height();
        int right = -1;
        int bottom = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] >= threshold) {
                int x = i % size.width();
                int y = i / size.width();
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = y;
            }
        }
        return right < 0 ? Rect.EMPTY : new Rect(left, top, right - left + 1, bottom - top + 1);
    }

    /**
     * These with others in a rectangle.
     *
     * @param others of this size
     */
    public Probabilities with(Rect where, Probabilities others) {
        float[] both = values.clone();
        for (int y = where.y(); y < where.y() + where.height(); y++) {
            int row = y * size.width() + where.x();
            System.arraycopy(others.values, row, both, row, where.width());
        }
        return new Probabilities(size, both);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Probabilities p && size.equals(p.size) && Arrays.equals(values, p.values);
    }

    @Override
    public int hashCode() {
        return 31 * size.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Probabilities " + size;
    }
}
