package org.maskwright.session.compare;

import java.util.Locale;
import java.util.Optional;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.metric.BoundaryIou;

/**
 * How two masks of one image agree: figures, and the raster that shows where they differ. Foreground is any label but 0. Immutable; any
 * thread.
 *
 * @param a the first mask
 * @param b the second one, of the same size
 * @param figures measured on the masks as they are
 */
public record CompareModel(Mask a, Mask b, Figures figures) {
    /** Colours of what only A has, only B has, and both have, {@code 0xRRGGBB}: told apart by colour-blind people (Okabe and Ito, 2008). */
    public static final int ONLY_A = 0xE69F00;

    /** See {@link #ONLY_A}. */
    public static final int ONLY_B = 0x0072B2;

    /** See {@link #ONLY_A}. */
    public static final int BOTH = 0x999999;

    /** Share of the colour in a pixel, of 256; the image shines through. */
    private static final int DENSE = 168;

    private static final int THIN = 72;

    /**
     * Figures.
     *
     * @param iou intersection over union, 0…1; 1 when both are empty
     * @param boundaryIou the same of the outlines, 0…1
     * @param boundaryPx how wide an outline is, px
     * @param onlyA px that only A has
     * @param onlyB px that only B has
     * @param both px that both have
     */
    public record Figures(double iou, double boundaryIou, int boundaryPx, long onlyA, long onlyB, long both) {
        /** A share as people read it: {@code 0.973}, {@code 1}, never rounded up to 1. */
        public static String share(double share) {
            return share == 1 ? "1" : String.format(Locale.ROOT, "%.4f", Math.floor(share * 10000) / 10000);
        }
    }

    /** Compares; empty when the sizes differ, as such masks cannot both belong to the image. */
    public static Optional<CompareModel> of(Mask a, Mask b) {
        if (!a.size().equals(b.size())) {
            return Optional.empty();
        }
        long[] counts = new long[4];
        byte[] first = a.toBytes();
        byte[] second = b.toBytes();
        for (int i = 0; i < first.length; i++) {
            counts[kind(first[i], second[i])]++;
        }
        var figures = new Figures(
                a.iou(b), BoundaryIou.of(a, b), BoundaryIou.widthPx(a.size()), counts[1], counts[2], counts[3]);
        return Optional.of(new CompareModel(a, b, figures));
    }

    private static int kind(byte inA, byte inB) {
        return (inA != 0 ? 1 : 0) + (inB != 0 ? 2 : 0);
    }

    /**
     * Draws where the masks differ upon the image in grey.
     *
     * @param size of the image, px; the masks are resampled to it
     * @param bgr the image, {@code uint8} BGR, row-major; not changed
     * @return pixels of the same form
     */
    public byte[] difference(Size size, byte[] bgr) {
        byte[] first = a.resampled(size).toBytes();
        byte[] second = b.resampled(size).toBytes();
        byte[] result = new byte[bgr.length];
        for (int i = 0; i < first.length; i++) {
            int grey = ((bgr[3 * i] & 0xff) * 29 + (bgr[3 * i + 1] & 0xff) * 150 + (bgr[3 * i + 2] & 0xff) * 77) >> 8;
            switch (kind(first[i], second[i])) {
                case 1 -> blend(result, i, grey, ONLY_A, DENSE);
                case 2 -> blend(result, i, grey, ONLY_B, DENSE);
                case 3 -> blend(result, i, grey, BOTH, THIN);
                default -> blend(result, i, grey, 0, THIN);
            }
        }
        return result;
    }

    private static void blend(byte[] bgr, int pixel, int grey, int colour, int weight) {
        for (int c = 0; c < 3; c++) {
            int channel = colour >> (8 * c) & 0xff;
            bgr[3 * pixel + c] = (byte) ((grey * (256 - weight) + channel * weight) / 256);
        }
    }
}
