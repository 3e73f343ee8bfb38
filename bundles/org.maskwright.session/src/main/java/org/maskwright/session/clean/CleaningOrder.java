package org.maskwright.session.clean;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.area.Cleaning;

/**
 * What is to be done to masks.
 *
 * @param steps in this order, at least one; one that is there twice is done twice, so that growing reaches two pixels
 * @param label of the pixels that it is done to, 1…255
 */
public record CleaningOrder(List<Cleaning> steps, int label) {
    private static final int LABELS = 255;

    /** @throws IllegalArgumentException when there is nothing to do, or the label is not possible */
    public CleaningOrder {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || label < 1 || label > LABELS) {
            throw new IllegalArgumentException(steps + " of label " + label);
        }
    }

    /**
     * An order in words, as on the command line.
     *
     * @param steps as {@link #word} says them
     * @param label name or id of a class; empty for the one that there is beside the background
     * @param labels what the masks' values mean
     * @throws InputException when a word means nothing, or it is not known which label is meant
     */
    public static CleaningOrder parse(List<String> steps, Optional<String> label, LabelMap labels)
            throws InputException {
        List<Cleaning> all = new java.util.ArrayList<>();
        for (String step : steps) {
            all.add(Stream.of(Cleaning.values())
                    .filter(c -> word(c).equals(step.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new InputException("there is no step '" + step + "'; give "
                            + Stream.of(Cleaning.values())
                                    .map(CleaningOrder::word)
                                    .collect(Collectors.joining(", ")))));
            requireFor(labels, all.getLast());
        }
        return new CleaningOrder(all, label(label, labels));
    }

    private static void requireFor(LabelMap labels, Cleaning step) throws InputException {
        if (!step.isFor(labels)) {
            throw new InputException(
                    "'" + word(step) + "' is for masks " + (step == Cleaning.BAND ? "with 'ignore'" : "of soft values")
                            + ", and these are not; leave it out, or choose another label map");
        }
    }

    /** A step in one word: "fill-holes". */
    public static String word(Cleaning step) {
        return step.text().replace(' ', '-');
    }

    /**
     * The label that is meant.
     *
     * @param word name or id of a class; empty for the one that there is beside the background
     * @throws InputException when there is no such class, or several
     */
    public static int label(Optional<String> word, LabelMap labels) throws InputException {
        List<LabelClass> classes = labels.classes().stream()
                .filter(c -> c.id() != 0 && c.id() != LabelMap.IGNORE)
                .toList();
        List<LabelClass> meant = word.isEmpty()
                ? classes
                : classes.stream().filter(c -> isCalled(c, word.get().strip())).toList();
        if (meant.size() != 1) {
            String names =
                    classes.stream().map(c -> c.id() + " (" + c.name() + ")").collect(Collectors.joining(", "));
            throw new InputException(
                    (word.isPresent() ? "no one class is called '" + word.get() + "'" : "there are several classes")
                            + "; state one label of " + names);
        }
        return meant.getFirst().id();
    }

    private static boolean isCalled(LabelClass one, String word) {
        return one.name().equalsIgnoreCase(word) || Integer.toString(one.id()).equals(word);
    }

    /** A mask after it. Costs the runs of the mask for each step. */
    public MaskSnapshot on(MaskSnapshot mask) {
        var document = new MaskDocument(mask);
        for (Cleaning step : steps) {
            document.apply(step.on(document.snapshot(), label));
        }
        return document.snapshot();
    }

    /** As the history names it: "clean masks: fill holes, grow 2 times". */
    public String title() {
        return "clean masks: "
                + steps.stream()
                        .distinct()
                        .map(s -> {
                            long times = steps.stream().filter(s::equals).count();
                            return s.text() + (times > 1 ? " " + times + " times" : "");
                        })
                        .collect(Collectors.joining(", "));
    }
}
