package org.maskwright.dataset.split;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.CarryOver;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.SampleNames;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.FoldLedger;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.ledger.SplitLedgers;

/**
 * Splits a dataset on disk: plans over the ledger that is there, and writes the plan as an edit that can be undone. Safe for any thread.
 *
 * @param folder the dataset
 * @param scan what a walk over it found
 */
public record Splitter(DatasetFolder folder, Scan scan) {
    /**
     * Plans; writes nothing. Folds leave out what the split keeps for testing.
     *
     * @throws InputException when the dataset is split by its folders or lists, which then hold; when there is nothing to split; when the ledger is
     *     malformed or was made with another number of folds
     */
    public SplitPlan plan(SplitOptions options) throws InputException, IOException {
        if (options.scheme() instanceof Scheme.Ratios && !folder.hasSplitFile()) {
            requireNone("folders", SplitLedgers.ofFolders(scan.samples()));
            requireNone("lists", folder.split(scan));
        }
        return planIgnoringFolders(options);
    }

    /**
     * Plans, as {@link #plan} does, also where folders or lists say how the dataset is split: what is written then holds instead of them.
     *
     * @throws InputException as {@link #plan}, but for folders and lists
     */
    public SplitPlan planIgnoringFolders(SplitOptions options) throws InputException, IOException {
        return switch (options.scheme()) {
            case Scheme.Ratios r -> {
                List<Assignment> old = folder.hasSplitFile() ? rows(folder.split(scan)) : List.of();
                yield SplitPlan.of(old, scan.samples(), options);
            }
            case Scheme.Folds f -> {
                FoldLedger folds = folder.folds(scan);
                requireSame(folds, f);
                yield SplitPlan.of(rows(folds), notForTesting(), options);
            }
        };
    }

    private static void requireNone(String source, SplitLedger found) throws InputException {
        if (!found.isEmpty()) {
            Map<Part, Long> counts = found.entries().stream()
                    .collect(Collectors.groupingBy(SplitLedger.PartAssignment::part, Collectors.counting()));
            String parts = List.of(Part.values()).stream()
                    .filter(counts::containsKey)
                    .map(p -> p.text() + " " + counts.get(p))
                    .collect(Collectors.joining(", "));
            throw new InputException("this dataset is split by its " + source + " (" + parts
                    + "), and they hold; with --ignore-folders, all samples are split anew and .maskwright/split.csv"
                    + " holds instead of the " + source);
        }
    }

    private static void requireSame(FoldLedger ledger, Scheme.Folds wanted) throws InputException {
        if (ledger.count() != 0 && ledger.count() != wanted.count()) {
            throw new InputException(
                    ".maskwright/folds.csv has " + ledger.count() + " folds, and rows are never moved: give "
                            + ledger.count() + ", or delete the file to begin again");
        }
    }

    private List<Sample> notForTesting() throws InputException, IOException {
        Map<String, Part> parts = folder.split(scan).parts();
        return scan.samples().stream()
                .filter(s -> parts.get(s.key()) != Part.TEST)
                .toList();
    }

    private static List<Assignment> rows(SplitLedger ledger) {
        return ledger.entries().stream()
                .map(e -> new Assignment(e.sample(), e.group(), e.part().text()))
                .toList();
    }

    private static List<Assignment> rows(FoldLedger ledger) {
        return ledger.entries().stream()
                .map(e -> new Assignment(e.sample(), e.group(), Integer.toString(e.fold())))
                .toList();
    }

    /**
     * The edit that appends a plan's rows to the ledger and changes no other byte of it, but for names that are no keys. It is refused when the ledger's rows are no longer
     * those that the plan was made over.
     *
     * @param plan what to write
     * @param assigned the time noted in each row
     */
    public Edit edit(SplitPlan plan, Instant assigned) throws InputException, IOException {
        SampleNames names = SampleNames.of(scan, folder.settings().keys());
        Scheme scheme = plan.options().scheme();
        var text = new LedgerText(scheme, plan.added(), assigned.truncatedTo(ChronoUnit.SECONDS));
        return new Edit.WriteState(scheme.file(), written -> {
            byte[] old = CarryOver.carried(written, names);
            if (!rows(scheme, old).equals(plan.old())) {
                throw new InputException(
                        scheme.file().path() + " was changed since the split was planned; plan it again");
            }
            return plan.added().isEmpty() ? old : text.appendedTo(old);
        });
    }

    private static List<Assignment> rows(Scheme scheme, byte[] csv) throws InputException {
        String text = new String(csv, StandardCharsets.UTF_8);
        String name = scheme.file().path();
        return switch (scheme) {
            case Scheme.Ratios r -> rows(SplitLedgers.read(text, name));
            case Scheme.Folds f -> rows(FoldLedger.read(text, name));
        };
    }

    /**
     * Writes a plan, and before that brings what is kept about samples under the keys that they have now.
     *
     * @param plan made over this dataset
     * @param journal of this dataset
     * @param clock tells the time noted in each row
     * @param progress one unit
     * @return what was done, to be undone by the journal
     * @throws InputException when the ledger was changed meanwhile, or cannot be written
     */
    public Operation write(SplitPlan plan, Journal journal, Clock clock, Progress progress)
            throws InputException, IOException {
        List<Edit> edits = new ArrayList<>();
        edits.add(edit(plan, clock.instant()));
        edits.addAll(CarryOver.edits(
                folder, scan, Optional.of(plan.options().scheme().file())));
        Operation done = journal.apply(plan.options().text(), edits, progress);
        if (!done.skipped().isEmpty()) {
            throw new InputException(done.skipped().getFirst().why());
        }
        return done;
    }
}
