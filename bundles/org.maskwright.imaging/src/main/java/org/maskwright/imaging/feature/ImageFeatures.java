package org.maskwright.imaging.feature;

import java.util.Arrays;
import java.util.List;

/**
 * What the checks need to know of an image's pixels. Computed from the upright image, so that rotation by EXIF makes no difference. Of a
 * JPEG with a long side of 512 px or more, from its pixels as {@code Pixels.decodeToMeasure} reduces them.
 *
 * @param pixelHash 64-bit hash of the size and the 8-bit colour pixels: equal pixels have equal hashes, as long as both images are JPEGs or
 *     neither is; two different images have the same with probability 2^-64, among a million images any two with 3·10^-8, unless they are
 *     JPEGs that differ only in what is lost by the reduction
 * @param perceptualHash 64-bit DCT hash of the 32×32 grey image (Zauner, "Implementation and Benchmarking of Perceptual Image Hash
 *     Functions", 2010); similar images differ in few bits
 * @param mirroredHash the {@code perceptualHash} of the image with left and right exchanged
 * @param brightness luma percentiles 1, 5, 10, 50, 90, 95, 99, each 0…1 (0 black), of the image reduced to a long side of ≤ 256 px
 * @param sharpness standard deviation of the Laplacian of the grey image (0…255 scale) after halving until its long side is below 512 px;
 *     ≥ 0
 * @param sharpest the same deviation in cells of 16×16 px of that image, their 95th percentile: how sharp it is where it has texture; of an image
 *     smaller than a cell its {@code sharpness}
 * @param entropy Shannon entropy of the 256-bin grey histogram of the image reduced to a long side of ≤ 256 px, bits, 0…8
 * @param chroma largest difference between two colour channels of one pixel, 0…255; 0 for a grey image. Exact below {@link #CHROMA_PLAIN};
 *     where every {@link #CHROMA_ROWS}th row alone shows that much, it is that of these rows
 * @param edges 32×32 map of gradient strength, {@code uint8}, row-major, scaled so that the largest is 255
 */
public record ImageFeatures(
        long pixelHash,
        long perceptualHash,
        long mirroredHash,
        double[] brightness,
        double sharpness,
        double sharpest,
        double entropy,
        int chroma,
        byte[] edges) {
    /** Percentiles of {@link #brightness}, in its order. */
    public static final List<Integer> PERCENTILES = List.of(1, 5, 10, 50, 90, 95, 99);

    /** From this {@link #chroma} on an image is plainly colourful, and how much more is not looked for. */
    public static final int CHROMA_PLAIN = 32;

    /** Which rows are looked at first for {@link #chroma}. */
    public static final int CHROMA_ROWS = 16;

    /** Side of the {@link #edges} map, px. */
    public static final int MAP_SIDE = 32;

    /** Copies the arrays. */
    public ImageFeatures {
        brightness = brightness.clone();
        edges = edges.clone();
    }

    @Override
    public double[] brightness() {
        return brightness.clone();
    }

    @Override
    public byte[] edges() {
        return edges.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageFeatures f
                && pixelHash == f.pixelHash
                && perceptualHash == f.perceptualHash
                && mirroredHash == f.mirroredHash
                && Arrays.equals(brightness, f.brightness)
                && sharpness == f.sharpness
                && sharpest == f.sharpest
                && entropy == f.entropy
                && chroma == f.chroma
                && Arrays.equals(edges, f.edges);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(pixelHash ^ perceptualHash);
    }

    /** The same features with another {@link #pixelHash}. */
    public ImageFeatures withPixelHash(long hash) {
        return new ImageFeatures(
                hash, perceptualHash, mirroredHash, brightness, sharpness, sharpest, entropy, chroma, edges);
    }
}
