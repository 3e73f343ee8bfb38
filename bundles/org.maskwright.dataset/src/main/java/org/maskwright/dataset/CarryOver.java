package org.maskwright.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.CsvTable;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Edits;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.StatusMoves;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * Brings what is kept about samples up to this version: under the keys that they have now, and statuses with the files that they speak of.
 * That concerns what a version kept that had no keys, what was written by hand, and
 * all of it when another layout is in force. Done in the operation that next writes anything of it, so that it is undone with that.
 */
public final class CarryOver {
    private CarryOver() {}

    /**
     * The edits, to be made before those that write keys; none where nothing has another name than it should have. What means no sample that
     * is there stays as it is. Costs as much as there are rows and samples; where nothing was found the last time, what has changed since.
     *
     * @param scan of this dataset, as it is now
     * @throws InputException when {@code dataset.json} is malformed
     */
    public static List<Edit> edits(DatasetFolder folder, Scan scan) throws IOException, InputException {
        return edits(folder, scan, Optional.empty());
    }

    /**
     * As {@link #edits(DatasetFolder, Scan)}, but for a table that is going to be written as a whole: its new text is to be made of {@link
     * #carried}.
     */
    public static List<Edit> edits(DatasetFolder folder, Scan scan, Optional<StateFile> but)
            throws IOException, InputException {
        var kept = new CarriedOver.Kept(
                scan.samples(),
                folder.settings(),
                folder.read(StateFile.SPLIT),
                folder.read(StateFile.FOLDS),
                folder.statuses());
        SampleNames names = SampleNames.of(scan, kept.settings().keys());
        if (folder.carriedOver().knows(kept, names)) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        if (!but.equals(Optional.of(StateFile.SPLIT))) {
            renaming(StateFile.SPLIT, kept.split(), names).ifPresent(edits::add);
        }
        if (!but.equals(Optional.of(StateFile.FOLDS))) {
            renaming(StateFile.FOLDS, kept.folds(), names).ifPresent(edits::add);
        }
        String keys = scan.layout().layout().images();
        UnaryOperator<DatasetSettings> change = s -> s.withKeys(keys, names::subject);
        if (!change.apply(kept.settings()).equals(kept.settings())) {
            edits.add(DatasetSettings.edit(change));
        }
        List<Sample> unsaid = unsaid(folder, scan);
        edits.addAll(statuses(folder, scan, names, unsaid));
        if (edits.isEmpty() && unsaid.isEmpty() && but.isEmpty()) {
            folder.carriedOver().note(kept);
        }
        return List.copyOf(edits);
    }

    private static Optional<Edit> renaming(StateFile table, Optional<String> text, SampleNames names) {
        return text.filter(t -> !renamed(t, names::key).equals(t))
                .map(any -> new Edit.WriteState(table, old -> renamed(old, names::key)));
    }

    /** The samples with a row that does not say of which files it speaks. */
    private static List<Sample> unsaid(DatasetFolder folder, Scan scan) throws IOException, InputException {
        Statuses rows = folder.statuses(scan);
        return scan.samples().stream()
                .filter(s ->
                        rows.find(s.key()).filter(e -> e.evidence().isNone()).isPresent())
                .toList();
    }

    /** Statuses of versions that did not say of which files they speak hold for those that are there when it is first said. */
    private static List<Edit> statuses(DatasetFolder folder, Scan scan, SampleNames names, List<Sample> unsaid)
            throws IOException, InputException {
        Optional<String> text = folder.read(StateFile.STATUS);
        if (text.isEmpty()) {
            return List.of();
        }
        Map<String, Evidence> files = folder.evidence(scan, unsaid);
        return StatusMoves.carried(
                text.get().getBytes(StandardCharsets.UTF_8), names::key, key -> files.getOrDefault(key, Evidence.NONE));
    }

    /**
     * As {@link #edits}, followed by edits that are wanted, and by those that let what is kept about a sample go with an image that gets
     * another name; only those wanted where none of them writes a key, or changes one of which something is kept.
     */
    public static List<Edit> before(List<Edit> wanted, DatasetFolder folder, Scan scan)
            throws IOException, InputException {
        List<Edit> following = Following.edits(wanted, folder, scan);
        if (following.isEmpty()
                && wanted.stream().noneMatch(e -> e instanceof Edit.SetRow || e instanceof Edit.WriteState)) {
            return wanted;
        }
        List<Edit> all = new ArrayList<>(edits(folder, scan));
        all.addAll(wanted);
        all.addAll(following);
        return List.copyOf(all);
    }

    /** As {@link #edits}, followed by edits that come one by one, none of which gives an image another name; nothing where none comes. */
    public static Edits before(Edits wanted, DatasetFolder folder, Scan scan) throws IOException, InputException {
        List<Edit> first = edits(folder, scan);
        Iterator<Edit> before = first.iterator();
        Iterator<? extends Edit> after = wanted.source();
        var all = new Iterator<Edit>() {
            @Override
            public boolean hasNext() {
                return after.hasNext();
            }

            @Override
            public Edit next() {
                return after.hasNext() && before.hasNext() ? before.next() : after.next();
            }
        };
        return new Edits(all, first.size() + wanted.count());
    }

    /** A table with its samples under the keys that they have now. */
    public static byte[] carried(byte[] table, SampleNames names) {
        return renamed(table, names::key);
    }

    private static byte[] renamed(byte[] csv, UnaryOperator<String> name) {
        String text = new String(csv, StandardCharsets.UTF_8);
        return renamed(text, name).getBytes(StandardCharsets.UTF_8);
    }

    static String renamed(String csv, UnaryOperator<String> name) {
        return CsvTable.mapped(csv, "sample", name);
    }
}
