package org.maskwright.session.compare;

import java.util.Locale;
import java.util.Optional;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.metric.BoundaryIou;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Overlap;

/**
 * How two masks of one image agree: figures, and the raster that shows where they differ. Foreground is any label but 0; what either mask
 * ignores counts neither way. Immutable; any thread.
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
     * @param boundaryIou intersection over union of the outlines, 0…1
     * @param boundaryPx how wide an outline is, px
     * @param overlap what the masks have in common
     */
    public record Figures(Measure boundaryIou, int boundaryPx, Overlap overlap) {
        /** A measure as people read it: the share, or why there is none. */
        public static String words(Measure measure) {
            return switch (measure) {
                case Measure.Defined d -> share(d.figure());
                case Measure.Undefined u -> "undefined, as " + u.reason();
            };
        }

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
        var figures = new Figures(BoundaryIou.of(a, b), BoundaryIou.widthPx(a.size()), Overlap.of(a, b));
        return Optional.of(new CompareModel(a, b, figures));
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
            switch (Overlap.Kind.of(first[i], second[i])) {
                case ONLY_A -> blend(result, i, grey, ONLY_A, DENSE);
                case ONLY_B -> blend(result, i, grey, ONLY_B, DENSE);
                case BOTH -> blend(result, i, grey, BOTH, THIN);
                case NEITHER -> blend(result, i, grey, 0, THIN);
                case IGNORED -> blend(result, i, grey, 0, 0);
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
