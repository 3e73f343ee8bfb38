package org.maskwright.session.split;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.ledger.FoldLedger;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.session.Amount;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.DatasetSnapshot;

/**
 * How a dataset is split before the wizard does anything. Immutable.
 *
 * @param parts of {@code split.csv}
 * @param folds of {@code folds.csv}
 * @param foldCount number of folds; 0 when there are none
 * @param byFolders number of samples in each part that folders say, "train 800, val 100"; empty when they say none, or do not hold
 */
public record SplitStart(Ledger parts, Ledger folds, int foldCount, String byFolders) {
    /**
     * A ledger over the samples that can be split: those with image and mask.
     *
     * @param placed how many have a row
     * @param fresh how many have none
     * @param grouped whether any row names a group
     */
    public record Ledger(int placed, int fresh, boolean grouped) {}

    /**
     * Looks. Reads files: not for the UI thread.
     *
     * @throws InputException when there is nothing to split, or a ledger is malformed
     */
    public static SplitStart of(DatasetSession session) throws IOException, InputException {
        DatasetSnapshot snapshot = session.snapshot();
        List<Sample> pairs =
                snapshot.scan().samples().stream().filter(Sample::isPair).toList();
        if (pairs.isEmpty()) {
            throw new InputException("There is nothing to split: no sample has both an image and a mask");
        }
        boolean file = session.folder().hasSplitFile();
        SplitLedger split = file ? snapshot.split() : SplitLedger.NONE;
        FoldLedger folds = session.folder().folds(snapshot.scan());
        return new SplitStart(
                ledger(pairs, split.parts().keySet(), split.entries().stream().anyMatch(e -> !e.group()
                        .isEmpty())),
                ledger(
                        notForTesting(pairs, snapshot.split()),
                        folds.folds().keySet(),
                        folds.entries().stream().anyMatch(e -> !e.group().isEmpty())),
                folds.count(),
                file ? "" : counts(snapshot.split()));
    }

    private static Ledger ledger(List<Sample> pairs, Set<String> rows, boolean grouped) {
        Set<String> ids = pairs.stream().map(Sample::key).collect(Collectors.toCollection(HashSet::new));
        ids.retainAll(rows);
        return new Ledger(ids.size(), pairs.size() - ids.size(), grouped);
    }

    private static List<Sample> notForTesting(List<Sample> pairs, SplitLedger split) {
        Map<String, Part> parts = split.parts();
        return pairs.stream().filter(s -> parts.get(s.key()) != Part.TEST).toList();
    }

    private static String counts(SplitLedger folders) {
        Map<Part, Integer> counts = new EnumMap<>(Part.class);
        folders.entries().forEach(e -> counts.merge(e.part(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> e.getKey().text() + " " + Amount.number(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The ledger that a form is about. */
    Ledger ledger(SplitForm form) {
        return form.bins().folds() ? folds : parts;
    }
}
