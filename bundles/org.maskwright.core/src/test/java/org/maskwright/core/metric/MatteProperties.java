package org.maskwright.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;

/** Gradient and connectivity of any two mattes are what the formulas say, taken word by word and slowly. */
class MatteProperties {
    @Property(tries = 200)
    void aGradientIsAConvolutionWithTheWholeKernel(@ForAll long seed) {
        var random = new Random(seed);
        var size = new Size(1 + random.nextInt(14), 1 + random.nextInt(14));
        Shares is = blotches(size, random);
        Shares said = blotches(size, random);
        double sum = 0;
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                double off = steepness(is, x, y) - steepness(said, x, y);
                sum += off * off;
            }
        }
        assertThat(figure(GradientError.of(is, said, GreyScale.plain()))).isEqualTo(sum / 1000, within(1e-12));
        assertThat(figure(GradientError.of(is, is, GreyScale.plain()))).isZero();
    }

    private static double steepness(Shares shares, int x, int y) {
        double dx = 0;
        double dy = 0;
        double squares = 0;
        for (int v = -4; v <= 4; v++) {
            for (int u = -4; u <= 4; u++) {
                double kernel = u * Math.exp(-(u * u + v * v) / (2 * 1.4 * 1.4));
                squares += kernel * kernel;
                dx += kernel * nearest(shares, x + u, y + v);
                dy += kernel * nearest(shares, x + v, y + u);
            }
        }
        return Math.sqrt((dx * dx + dy * dy) / squares);
    }

    private static double nearest(Shares shares, int x, int y) {
        return shares.at(Math.clamp(x, 0, shares.width() - 1), Math.clamp(y, 0, shares.height() - 1)) / 255.0;
    }

    @Property(tries = 200)
    void connectivityIsThatOfFloodedRegions(@ForAll long seed) {
        var random = new Random(seed);
        var size = new Size(1 + random.nextInt(12), 1 + random.nextInt(12));
        Shares is = blotches(size, random);
        Shares said = blotches(size, random);
        int n = Math.toIntExact(size.pixels());
        int[] level = new int[n];
        boolean[] isOut = new boolean[n];
        for (int step = 1; step <= 10; step++) {
            boolean[] region = largest(is, said, step);
            for (int i = 0; i < n; i++) {
                isOut[i] |= !region[i];
                level[i] = isOut[i] ? level[i] : step;
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.abs(phi(is.at(i), level[i]) - phi(said.at(i), level[i]));
        }
        assertThat(figure(ConnectivityError.of(is, said, GreyScale.plain()))).isEqualTo(sum / 1000, within(1e-12));
        assertThat(figure(ConnectivityError.of(is, is, GreyScale.plain()))).isZero();
    }

    /** In whole numbers: share less level is 0.15 or more. */
    private static double phi(int share, int level) {
        boolean far = 20 * share - 2 * 255 * level >= 3 * 255;
        return far ? 1 - (share / 255.0 - level / 10.0) : 1;
    }

    private static boolean[] largest(Shares is, Shares said, int step) {
        int n = Math.toIntExact(is.size().pixels());
        boolean[] open = new boolean[n];
        for (int i = 0; i < n; i++) {
            open[i] = 10 * Math.min(is.at(i), said.at(i)) >= 255 * step;
        }
        boolean[] best = new boolean[n];
        int most = 0;
        for (int i = 0; i < n; i++) {
            boolean[] region = new boolean[n];
            int pixels = flood(open, region, i, is.width());
            best = pixels > most ? region : best;
            most = Math.max(most, pixels);
        }
        return best;
    }

    /** Takes what hangs together out of what is open; the number of its pixels. */
    private static int flood(boolean[] open, boolean[] region, int start, int width) {
        var waiting = new ArrayDeque<Integer>();
        waiting.add(start);
        int pixels = 0;
        while (!waiting.isEmpty()) {
            int i = waiting.remove();
            if (i < 0 || i >= open.length || !open[i]) {
                continue;
            }
            open[i] = false;
            region[i] = true;
            pixels++;
            waiting.add(i - width);
            waiting.add(i + width);
            waiting.add(i % width == 0 ? -1 : i - 1);
            waiting.add(i % width == width - 1 ? -1 : i + 1);
        }
        return pixels;
    }

    /** Shares that stay alike over some px, so that there are regions. */
    private static Shares blotches(Size size, Random random) {
        byte[] values = new byte[Math.toIntExact(size.pixels())];
        int level = 0;
        for (int i = 0; i < values.length; i++) {
            level = random.nextInt(3) == 0 ? random.nextInt(256) : level;
            values[i] = (byte) (random.nextBoolean() && i >= size.width() ? values[i - size.width()] : level);
        }
        return Shares.of(size, values);
    }

    private static double figure(Measure measure) {
        return measure.figureIfDefined().orElseThrow();
    }
}
