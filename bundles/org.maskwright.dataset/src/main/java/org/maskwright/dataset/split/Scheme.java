package org.maskwright.dataset.split;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.dataset.file.StateFile;

/** Into what a dataset is divided. */
public sealed interface Scheme {
    /**
     * Train, val and test.
     *
     * @param train share of the training part, percent, 1…100
     * @param val share of the validation part, percent, 0…99
     * @param test share of the test part, percent, 0…99
     */
    record Ratios(int train, int val, int test) implements Scheme {
        /** 80/10/10. */
        public static final Ratios STANDARD = new Ratios(80, 10, 10);

        /** @throws IllegalArgumentException when they do not add up to 100, or one is not possible */
        public Ratios {
            if (train < 1 || val < 0 || test < 0 || (long) train + val + test != 100) {
                throw new IllegalArgumentException(
                        train + "/" + val + "/" + test + " are no percentages that add up to 100");
            }
        }
    }

    /**
     * Folds of a cross-validation, of equal size.
     *
     * @param count how many, 2…100
     */
    record Folds(int count) implements Scheme {
        /** @throws IllegalArgumentException when the number is not possible */
        public Folds {
            if (count < 2 || count > 100) {
                throw new IllegalArgumentException(count + " folds; 2…100 are possible");
            }
        }
    }

    /** The words by which the ledger names what a sample can be put into, in order: {@code train val test}, or {@code 0 1 2 …}. */
    default List<String> bins() {
        return switch (this) {
            case Ratios r -> Stream.of(Part.values()).map(Part::text).toList();
            case Folds f ->
                IntStream.range(0, f.count()).mapToObj(Integer::toString).toList();
        };
    }

    /** The ledger. */
    default StateFile file() {
        return switch (this) {
            case Ratios r -> StateFile.SPLIT;
            case Folds f -> StateFile.FOLDS;
        };
    }

    /** The name of the ledger's column that holds one of {@link #bins}. */
    default String column() {
        return switch (this) {
            case Ratios r -> "part";
            case Folds f -> "fold";
        };
    }

    /** For a person: "80/10/10", "5 folds". */
    default String text() {
        return switch (this) {
            case Ratios r -> r.train() + "/" + r.val() + "/" + r.test();
            case Folds f -> f.count() + " folds";
        };
    }

    /**
     * The exact size of each bin for a number of samples. The samples are thought of in a row, and it is the cuts that are rounded, half up:
     * the cut after bin <em>k</em> lies at ⌊n·(w₁+…+wₖ)/(w₁+…+wₘ) + ½⌋. So sizes always add up to <em>n</em>, each is less than 1 from its
     * share, and 1,296 at 80/10/10 gives cuts at 1,037 (of 1,036.8) and 1,166 (of 1,166.4): 1037/129/130.
     *
     * @param samples how many, ≥ 0
     * @return as many as there are {@link #bins}
     */
    default int[] sizes(int samples) {
        int[] cuts = cuts(samples);
        int[] sizes = cuts.clone();
        for (int i = 1; i < sizes.length; i++) {
            sizes[i] = cuts[i] - cuts[i - 1];
        }
        return sizes;
    }

    /** Where the bins end, in a row of so many samples, as {@link #sizes} says; the last is the number itself. */
    default int[] cuts(int samples) {
        long[] weights = weights();
        long all = Arrays.stream(weights).sum();
        int[] cuts = new int[weights.length];
        long sum = 0;
        for (int i = 0; i < cuts.length; i++) {
            sum += weights[i];
            cuts[i] = (int) ((2L * samples * sum + all) / (2 * all));
        }
        return cuts;
    }

    /** What the bins' sizes are proportional to. */
    default long[] weights() {
        return switch (this) {
            case Ratios r -> new long[] {r.train(), r.val(), r.test()};
            case Folds f -> LongStream.generate(() -> 1).limit(f.count()).toArray();
        };
    }

    /**
     * Ratios as written: {@code 80/10/10}, or {@code 80/20} for no test part.
     *
     * @throws InputException when they are no two or three whole percentages that add up to 100
     */
    static Ratios parse(String text) throws InputException {
        String[] words = text.strip().split("/", -1);
        boolean numbers = Arrays.stream(words).allMatch(w -> w.strip().matches("[0-9]{1,3}"));
        if (!numbers || words.length < 2 || words.length > 3) {
            throw new InputException(
                    "ratios '" + text + "' are not written as train/val/test in percent; write 80/10/10");
        }
        int[] percent =
                Arrays.stream(words).mapToInt(w -> Integer.parseInt(w.strip())).toArray();
        int sum = Arrays.stream(percent).sum();
        if (sum != 100) {
            throw new InputException("ratios " + text + " add up to " + sum + ", not to 100; write e.g. 80/10/10");
        }
        if (percent[0] == 0) {
            throw new InputException("ratios " + text + " leave nothing to train on; write e.g. 80/10/10");
        }
        return new Ratios(percent[0], percent[1], words.length == 3 ? percent[2] : 0);
    }

    /**
     * That many folds.
     *
     * @throws InputException when the number is not possible
     */
    static Folds folds(int count) throws InputException {
        if (count < 2 || count > 100) {
            throw new InputException(count + " folds are not possible; give 2 to 100");
        }
        return new Folds(count);
    }
}
