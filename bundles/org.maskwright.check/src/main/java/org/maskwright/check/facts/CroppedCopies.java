package org.maskwright.check.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.imaging.feature.ImageFeatures;

/**
 * Which images are a part of another, down to 85 % of its sides: their hashes are as far apart as strangers'. One's map of edges is laid over
 * windows of the other's: over 18 coarse ones, at 16×16, and from the best of them uphill at 32×32.
 *
 * <p>Of 420 crops of photographs (85…95 %, recompressed, lighter or darker by 5 %) 415 are found, and of 405,000 pairs of photographs that have
 * nothing to do with each other none: the most like of those correlates by 0.80 at its best. The time grows with the square of the number of
 * images: 900 take 1.0 s, once.
 */
final class CroppedCopies {
    /** Of more images crops are not looked for. */
    static final int MOST_IMAGES = 2000;

    /** Least correlation of the maps of edges at the best window. */
    private static final double SAME_EDGES = 0.84;

    /**
     * A window that fits little better than the whole is no crop, but a picture of the same plain thing in the same place, as two drawn
     * portraits are: so much better it must fit at least.
     */
    private static final double LEAST_GAIN = 0.08;

    /** With less gain than this more is asked of the correlation, and how much more. */
    private static final double CLEAR_GAIN = 0.25;

    private static final double DOUBT = 0.6;

    /** The same at the best coarse one. */
    private static final int LEAST_PRODUCT = (int) (0.65 * EdgeWindow.SCALE * EdgeWindow.SCALE);

    /** Largest difference of all percentiles of brightness. */
    private static final double BRIGHTNESS = 0.15;

    /** If they differ by at most this, so many may differ more: where a large part is of one brightness, a percentile leaps as some is cut away. */
    private static final double SAME_BRIGHTNESS = 0.08;

    private static final int LEAPS = 2;

    /** From less likeness than this no top is high enough. */
    private static final double HOPEFUL = 0.6;

    /** Steps of shares in the search uphill, and how many of each are gone at most. */
    private static final double[] STEPS = {0.03, 0.015, 0.0075};

    private static final int STEPS_EACH = 4;

    private static final List<EdgeWindow> COARSE = coarse();

    private static final SearchedPairs<Maps> SEARCHED = new SearchedPairs<>(Maps::of, CroppedCopies::either);

    /** Told of two positions. */
    @FunctionalInterface
    interface PairConsumer {
        void accept(int a, int b);
    }

    /**
     * An image's maps: its own at 16×16, and what it shows in each coarse window.
     *
     * @param brightness percentiles
     * @param edges at 32×32
     * @param own at 16×16, row-major
     * @param windows one after the other
     */
    private record Maps(double[] brightness, double[] edges, int[] own, int[] windows) {
        static Maps of(ImageFeatures image) {
            double[] edges = EdgeWindow.edges(image);
            int cells = EdgeWindow.COARSE_SIDE * EdgeWindow.COARSE_SIDE;
            int[] windows = new int[COARSE.size() * cells];
            for (int w = 0; w < COARSE.size(); w++) {
                int[] shown = EdgeWindow.whole(COARSE.get(w).of(edges, EdgeWindow.COARSE_SIDE));
                System.arraycopy(shown, 0, windows, w * cells, cells);
            }
            int[] own = EdgeWindow.whole(EdgeWindow.WHOLE.of(edges, EdgeWindow.COARSE_SIDE));
            return new Maps(image.brightness(), edges, own, windows);
        }

        boolean asBright(Maps other) {
            int leaps = 0;
            double most = 0;
            for (int i = 0; i < brightness.length; i++) {
                double difference = Math.abs(brightness[i] - other.brightness[i]);
                most = Math.max(most, difference);
                leaps += difference > SAME_BRIGHTNESS ? 1 : 0;
            }
            return most <= BRIGHTNESS || leaps <= LEAPS;
        }

        /** Whether the other image is a part of this one. */
        boolean holds(Maps part) {
            int best = LEAST_PRODUCT - 1;
            Optional<EdgeWindow> window = Optional.empty();
            for (int w = 0; w < COARSE.size(); w++) {
                int product = product(windows, w * part.own.length, part.own);
                window = product > best ? Optional.of(COARSE.get(w)) : window;
                best = Math.max(best, product);
            }
            if (window.isEmpty()) {
                return false;
            }
            double[] sought = EdgeWindow.WHOLE.of(part.edges, ImageFeatures.MAP_SIDE);
            double enough = enough(EdgeWindow.WHOLE.likeness(edges, sought));
            return enough <= 1 && uphill(window.get(), sought, enough) >= enough;
        }

        /** The correlation at the top that is reached from a window, or one that is enough. */
        private double uphill(EdgeWindow from, double[] sought, double enough) {
            EdgeWindow best = from;
            double most = best.likeness(edges, sought);
            for (double step : STEPS) {
                boolean higher = true;
                for (int i = 0; i < STEPS_EACH && higher && most >= HOPEFUL && most < enough; i++) {
                    higher = false;
                    for (EdgeWindow window : best.around(step)) {
                        double like = window.likeness(edges, sought);
                        higher |= like > most;
                        best = like > most ? window : best;
                        most = Math.max(most, like);
                    }
                }
            }
            return most;
        }

        /** In whole numbers, because a compiler may reorder their sum, and so make it several times faster. */
        private static int product(int[] windows, int from, int[] own) {
            int sum = 0;
            for (int i = 0; i < own.length; i++) {
                sum += windows[from + i] * own[i];
            }
            return sum;
        }
    }

    private CroppedCopies() {}

    /** Whether one of two images is a part of the other. */
    static boolean either(ImageFeatures a, ImageFeatures b) {
        return either(Maps.of(a), Maps.of(b));
    }

    private static boolean either(Maps a, Maps b) {
        return a.asBright(b) && (a.holds(b) || b.holds(a));
    }

    /**
     * Tells of each two images of which one is a part of the other, unless there are more than {@link #MOST_IMAGES}. What the search before
     * told of two images is not sought again: after an edit, and for a second rule, only images that are new cost time.
     *
     * @param checkpoint called for each image; may throw to end the search
     */
    static void forEachPair(List<ImageFeatures> images, PairConsumer found, Runnable checkpoint) {
        if (images.size() > MOST_IMAGES) {
            return;
        }
        SEARCHED.forEachPair(images, found, checkpoint);
    }

    /**
     * The correlation from which on a window holds the part: {@link #SAME_EDGES}, and {@link #DOUBT} times what its gain over the whole lacks of
     * {@link #CLEAR_GAIN}.
     *
     * @param whole correlation of both maps as they are
     */
    private static double enough(double whole) {
        double doubtful = (SAME_EDGES + DOUBT * (CLEAR_GAIN + whole)) / (1 + DOUBT);
        return Math.max(Math.max(SAME_EDGES, doubtful), whole + LEAST_GAIN);
    }

    private static List<EdgeWindow> coarse() {
        List<EdgeWindow> windows = new ArrayList<>();
        for (double share : new double[] {0.87, 0.93}) {
            for (int i = 0; i < 9; i++) {
                int row = i / 3;
                windows.add(new EdgeWindow(share, i % 3 * (1 - share) / 2, row * (1 - share) / 2));
            }
        }
        return windows;
    }
}
