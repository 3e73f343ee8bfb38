package org.maskwright.dataset.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.CsvTable;

/**
 * Which fold of a cross-validation each sample is in, read from {@code folds.csv}: columns {@code sample,group,fold,assigned}. In turn,
 * one fold judges what was fitted to the others. The file stands beside {@code split.csv} and does not change it.
 *
 * @param entries the rows in file order; of several rows of one sample the first counts
 */
public record FoldLedger(List<FoldAssignment> entries) {
    /** The ledger of a dataset without folds. */
    public static final FoldLedger NONE = new FoldLedger(List.of());

    private static final List<String> REQUIRED = List.of("sample", "fold");

    /**
     * One row.
     *
     * @param sample sample key
     * @param group what must not be torn apart; empty when there is none
     * @param fold where it was put, 0, 1, 2 …
     */
    public record FoldAssignment(String sample, String group, int fold) {}

    /** Copies the rows. */
    public FoldLedger {
        entries = List.copyOf(entries);
    }

    /** Number of folds, 0 when there are none: one more than the greatest in any row. */
    public int count() {
        return 1 + entries.stream().mapToInt(FoldAssignment::fold).max().orElse(-1);
    }

    /** The same rows under other names, given each row's. */
    public FoldLedger renamed(UnaryOperator<String> name) {
        return new FoldLedger(entries.stream()
                .map(e -> new FoldAssignment(name.apply(e.sample()), e.group(), e.fold()))
                .toList());
    }

    /** The fold of each sample. */
    public Map<String, Integer> folds() {
        var folds = new HashMap<String, Integer>();
        entries.forEach(e -> folds.putIfAbsent(e.sample(), e.fold()));
        return folds;
    }

    /**
     * Reads the text of a {@code folds.csv}, of which the columns {@code sample} and {@code fold} must be there.
     *
     * @param csv the file's text
     * @param file the file's name, for the message
     * @throws InputException when a row is malformed; the message names file and line
     */
    public static FoldLedger read(String csv, String file) throws InputException {
        List<FoldAssignment> entries = CsvTable.read(csv, file, REQUIRED, row -> {
            String word = row.get("fold");
            if (!word.matches("[0-9]{1,6}")) {
                throw row.wrong("'" + word + "' is no fold; use 0, 1, 2 …");
            }
            return new FoldAssignment(row.getNonEmpty("sample"), row.get("group"), Integer.parseInt(word));
        });
        return entries.isEmpty() ? NONE : new FoldLedger(entries);
    }
}
