package org.maskwright.ui.canvas.raster;

/**
 * How light an image is shown; its file is as it was. First gamma, then contrast about the middle grey, then brightness, alike for each
 * channel. Immutable.
 *
 * @param brightnessPercent −100…100 of full scale, added
 * @param contrastPercent −100…100: −100 makes all of it grey, 100 doubles distances from the middle
 * @param gammaPercent 20…500: above 100 dark parts become lighter
 */
public record Tone(int brightnessPercent, int contrastPercent, int gammaPercent) {
    /** Most of brightness and contrast, %. */
    public static final int MOST = 100;

    /** Least gamma, %. */
    public static final int LEAST_GAMMA = 20;

    /** Most gamma, %. */
    public static final int MOST_GAMMA = 500;

    /** As the file has it. */
    public static final Tone AS_IS = new Tone(0, 0, 100);

    /** @throws IllegalArgumentException when a value is out of its range */
    public Tone {
        if (Math.abs(brightnessPercent) > MOST
                || Math.abs(contrastPercent) > MOST
                || gammaPercent < LEAST_GAMMA
                || gammaPercent > MOST_GAMMA) {
            throw new IllegalArgumentException(brightnessPercent + ", " + contrastPercent + ", " + gammaPercent);
        }
    }

    /** What is shown for a channel's value, both 0…255. */
    int shown(int value) {
        double share = Math.pow(value / 255.0, 100.0 / gammaPercent);
        double stretched = (share - 0.5) * (100 + contrastPercent) / 100 + 0.5;
        return Math.clamp(Math.round(255 * (stretched + brightnessPercent / 100.0)), 0, 255);
    }

    /** Brings pixels to this tone, in place. Costs what they are many. */
    void apply(byte[] bgr) {
        if (equals(AS_IS)) {
            return;
        }
        byte[] curve = new byte[256];
        for (int v = 0; v < curve.length; v++) {
            curve[v] = (byte) shown(v);
        }
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = curve[bgr[i] & 0xff];
        }
    }
}
