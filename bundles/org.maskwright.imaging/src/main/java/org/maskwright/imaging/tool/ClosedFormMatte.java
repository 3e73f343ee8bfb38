package org.maskwright.imaging.tool;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/**
 * How much of each pixel of a band is foreground, from what is known beside it: closed-form matting of Levin, Lischinski and Weiss (see {@link
 * MattingLaplacian}), which takes foreground and background to be of few colours in each small window. What is known stays as it is. The linear
 * system is solved by conjugate gradients with its diagonal for a preconditioner, of half the size first, whose result is the guess to begin
 * with. Costs the rectangle around the band, and some hundred operations a pixel of the band for each of {@value #FINE} steps.
 */
public final class ClosedFormMatte {
    /** Steps where a guess is at hand. */
    private static final int FINE = 60;

    /** Steps at the smallest size. */
    private static final int COARSE = 300;

    /** Shorter sides than this are not halved, px. */
    private static final int SMALL = 48;

    /** It is solved when what is left is so small beside what there was. */
    private static final double SOLVED = 1e-4;

    private static final float WHOLE = 255;

    private ClosedFormMatte() {}

    /**
     * The shares with those in a band found anew.
     *
     * @param photo of the size of the shares
     * @param known shares; within the band only a guess
     * @param band where they are wanted
     * @throws IllegalArgumentException when the sizes differ
     * @throws CancellationException when cancelled, within some ms
     */
    public static Shares of(Photo photo, Shares known, Area band, Progress progress) {
        if (!photo.size().equals(known.size()) || !band.size().equals(known.size())) {
            throw new IllegalArgumentException(photo.size() + ", " + known.size() + " and " + band.size());
        }
        if (band.isEmpty()) {
            return known;
        }
        Size size = known.size();
        Rect box = band.bounds();
        Rect seen = new Rect(box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4)
                .intersect(new Rect(0, 0, size.width(), size.height()));
        MatteField field = solved(field(photo, known, band, seen), progress);
        byte[] shares = known.toBytes();
        band.forEachRun((y, from, to) -> {
            for (int x = from; x < to; x++) {
                float alpha = field.alpha()[(y - seen.y()) * seen.width() + x - seen.x()];
                shares[y * size.width() + x] = (byte) Math.round(WHOLE * Math.clamp(alpha, 0, 1));
            }
        });
        return Shares.adopt(size, shares);
    }

    private static MatteField field(Photo photo, Shares known, Area band, Rect seen) {
        int pixels = Math.multiplyExact(seen.width(), seen.height());
        byte[] bgr = new byte[Photo.CHANNELS * pixels];
        float[] alpha = new float[pixels];
        boolean[] wanted = new boolean[pixels];
        for (int y = 0, i = 0; y < seen.height(); y++) {
            for (int x = 0; x < seen.width(); x++, i++) {
                for (int c = 0; c < Photo.CHANNELS; c++) {
                    bgr[Photo.CHANNELS * i + c] = (byte) photo.at(seen.x() + x, seen.y() + y, c);
                }
                alpha[i] = known.at(seen.x() + x, seen.y() + y) / WHOLE;
            }
        }
        band.forEachRun((y, from, to) -> {
            int row = (y - seen.y()) * seen.width() - seen.x();
            Arrays.fill(wanted, row + from, row + to, true);
        });
        return new MatteField(new Size(seen.width(), seen.height()), bgr, alpha, wanted);
    }

    private static MatteField solved(MatteField field, Progress progress) {
        progress.throwIfCancelled();
        if (Math.min(field.size().width(), field.size().height()) < SMALL) {
            return new Solving(field).after(COARSE, progress);
        }
        MatteField half = solved(field.halved(), progress);
        return new Solving(field.guessedBy(half)).after(FINE, progress);
    }

    /** Conjugate gradients (Hestenes and Stiefel, 1952) for the pixels that are wanted. */
    private static final class Solving {
        private final MatteField field;
        private final MattingLaplacian laplacian;
        private final float[] alpha;
        private final float[] diagonal;
        private final float[] rest;
        private final float[] way;
        private final float[] product;

        Solving(MatteField field) {
            int pixels = field.alpha().length;
            this.field = field;
            this.laplacian = new MattingLaplacian(field);
            this.alpha = field.alpha().clone();
            this.diagonal = laplacian.diagonal(pixels);
            this.rest = new float[pixels];
            this.way = new float[pixels];
            this.product = new float[pixels];
        }

        MatteField after(int steps, Progress progress) {
            laplacian.times(alpha, rest);
            double energy = 0;
            for (int i = 0; i < rest.length; i++) {
                rest[i] = -rest[i];
                way[i] = eased(i);
                energy += (double) way[i] * rest[i];
            }
            double enough = SOLVED * SOLVED * energy;
            for (int s = 0; s < steps && energy > enough; s++) {
                progress.throwIfCancelled();
                energy = step(energy);
            }
            return field.with(alpha);
        }

        /** What is left of a pixel by its diagonal; nothing where nothing is wanted. */
        private float eased(int i) {
            return field.wanted()[i] && diagonal[i] > 0 ? rest[i] / diagonal[i] : 0;
        }

        private double step(double energy) {
            laplacian.times(way, product);
            double curvature = 0;
            for (int i = 0; i < way.length; i++) {
                curvature += (double) way[i] * product[i];
            }
            double far = curvature > 0 ? energy / curvature : 0;
            double next = 0;
            for (int i = 0; i < way.length; i++) {
                alpha[i] += (float) (far * way[i]);
                rest[i] -= (float) (far * product[i]);
                next += (double) eased(i) * rest[i];
            }
            for (int i = 0; i < way.length; i++) {
                way[i] = eased(i) + (float) (next / energy) * way[i];
            }
            return curvature > 0 ? next : 0;
        }
    }
}
