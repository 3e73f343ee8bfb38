package org.maskwright.check;

import org.maskwright.imaging.feature.ImageFeatures;

/** Features of an ordinary, well exposed photograph, for tests; hashes differ from sample to sample. */
public final class ImageFeaturesBuilder {
    private long pixelHash;
    private long perceptualHash;
    private long mirroredHash;
    private double[] brightness = {0.05, 0.15, 0.2, 0.5, 0.8, 0.85, 0.95};
    private double sharpness = 20;
    private double sharpest = 40;
    private double entropy = 7;
    private int chroma = 120;
    private byte[] edges = new byte[ImageFeatures.MAP_SIDE * ImageFeatures.MAP_SIDE];

    public ImageFeaturesBuilder(String id) {
        pixelHash = mix(id.hashCode());
        perceptualHash = mix(pixelHash);
        mirroredHash = mix(perceptualHash);
        for (int i = 0; i < edges.length; i++) {
            edges[i] = (byte) mix(pixelHash + i);
        }
    }

    /** A well-mixed 64-bit function of its argument (SplitMix64's finaliser). */
    static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Hash of the pixels. */
    public ImageFeaturesBuilder pixelHash(long hash) {
        pixelHash = hash;
        return this;
    }

    /** Perceptual hash. */
    public ImageFeaturesBuilder perceptualHash(long hash) {
        perceptualHash = hash;
        return this;
    }

    /** Perceptual hash of the mirrored image. */
    public ImageFeaturesBuilder mirroredHash(long hash) {
        mirroredHash = hash;
        return this;
    }

    /** Luma percentiles 1, 5, 10, 50, 90, 95, 99. */
    public ImageFeaturesBuilder brightness(double... percentiles) {
        brightness = percentiles;
        return this;
    }

    /** Standard deviation of the Laplacian. */
    public ImageFeaturesBuilder sharpness(double value) {
        sharpness = value;
        return this;
    }

    /** The same where there is texture. */
    public ImageFeaturesBuilder sharpest(double value) {
        sharpest = value;
        return this;
    }

    /** Bits. */
    public ImageFeaturesBuilder entropy(double bits) {
        entropy = bits;
        return this;
    }

    /** Largest difference of two channels. */
    public ImageFeaturesBuilder chroma(int value) {
        chroma = value;
        return this;
    }

    /** The 32×32 map of gradient strength. */
    public ImageFeaturesBuilder edges(byte[] map) {
        edges = map;
        return this;
    }

    public ImageFeatures build() {
        return new ImageFeatures(
                pixelHash, perceptualHash, mirroredHash, brightness, sharpness, sharpest, entropy, chroma, edges);
    }
}
