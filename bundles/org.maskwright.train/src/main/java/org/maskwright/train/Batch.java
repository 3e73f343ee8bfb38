package org.maskwright.train;

import java.util.Arrays;

/**
 * Samples that go through a network together. The arrays are not copied, as a batch is large, made once and used once: whoever makes one hands
 * them over and does not write to them again, and whoever is given one does not write to them at all.
 */
public final class Batch {
    /** The label of pixels that no loss looks at. */
    public static final int IGNORED = 255;

    private final int count;
    private final int height;
    private final int width;
    private final float[] images;
    private final byte[] labels;

    /**
     * Checks that sizes fit each other.
     *
     * @param count samples, at least 1
     * @param height of each, px
     * @param width of each, px
     * @param images as {@link #images} gives them
     * @param labels as {@link #labels} gives them
     * @throws IllegalArgumentException if they do not
     */
    public Batch(int count, int height, int width, float[] images, byte[] labels) {
        if (count < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("a batch of " + count + " samples of " + width + "×" + height);
        }
        int pixels = Math.multiplyExact(Math.multiplyExact(count, height), width);
        if (images.length != Math.multiplyExact(3, pixels) || labels.length != pixels) {
            throw new IllegalArgumentException("a batch of " + count + " samples of " + width + "×" + height + " with "
                    + images.length + " values and " + labels.length + " labels");
        }
        this.count = count;
        this.height = height;
        this.width = width;
        this.images = images;
        this.labels = labels;
    }

    /** Images alone, to predict: all labels are {@link #IGNORED}. Images as in {@link #images}. */
    public static Batch unlabelled(int count, int height, int width, float[] images) {
        var labels = new byte[count * height * width];
        Arrays.fill(labels, (byte) IGNORED);
        return new Batch(count, height, width, images, labels);
    }

    /** Samples, at least 1. */
    public int count() {
        return count;
    }

    /** Of each sample, px. */
    public int height() {
        return height;
    }

    /** Of each sample, px. */
    public int width() {
        return width;
    }

    /** {@code [count][3][height][width]}, row-major, origin top-left, RGB, 0…1; the array itself. */
    public float[] images() {
        return images;
    }

    /**
     * {@code [count][height][width]}, uint8 class ids: 0 background, 1 person, further classes from 2; {@link #IGNORED} is passed over by every
     * loss; the array itself.
     */
    public byte[] labels() {
        return labels;
    }

    /** The pixels of one sample. */
    public int pixels() {
        return height * width;
    }
}
