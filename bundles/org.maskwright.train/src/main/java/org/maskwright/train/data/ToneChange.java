package org.maskwright.train.data;

/**
 * A change of colours.
 *
 * @param gains of the channels, with brightness in them
 * @param contrast factor about the middle grey
 * @param equalised whether the histogram of luma is made even first
 */
record ToneChange(Gains gains, double contrast, boolean equalised) {
    /** Factors of the three channels. */
    record Gains(double blue, double green, double red) {}

    /** Changes pixels, {@code uint8} BGR, in their place. */
    void change(byte[] bgr) {
        if (equalised) {
            equalise(bgr);
        }
        byte[][] curves = {curve(gains.blue()), curve(gains.green()), curve(gains.red())};
        for (int i = 0; i < bgr.length; i++) {
            bgr[i] = curves[i % 3][bgr[i] & 0xff];
        }
    }

    private byte[] curve(double factor) {
        byte[] curve = new byte[256];
        for (int v = 0; v < 256; v++) {
            curve[v] = level(((v - 127.5) * contrast + 127.5) * factor);
        }
        return curve;
    }

    /** Each pixel's luma (Rec. 601) becomes its rank among all, and its colour moves along. */
    private static void equalise(byte[] bgr) {
        int[] count = new int[256];
        for (int i = 0; i < bgr.length; i += 3) {
            count[luma(bgr, i)]++;
        }
        int[] even = new int[256];
        int before = 0;
        for (int v = 0; v < 256; v++) {
            even[v] = (int) Math.round(255.0 * (before + count[v] / 2.0) * 3 / bgr.length);
            before += count[v];
        }
        for (int i = 0; i < bgr.length; i += 3) {
            int luma = luma(bgr, i);
            for (int c = 0; c < 3; c++) {
                bgr[i + c] = level((bgr[i + c] & 0xff) + even[luma] - luma);
            }
        }
    }

    private static int luma(byte[] bgr, int i) {
        return (int) Math.round(0.114 * (bgr[i] & 0xff) + 0.587 * (bgr[i + 1] & 0xff) + 0.299 * (bgr[i + 2] & 0xff));
    }

    /** The nearest grey level. */
    static byte level(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
