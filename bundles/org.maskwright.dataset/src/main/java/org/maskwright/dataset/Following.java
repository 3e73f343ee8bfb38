package org.maskwright.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.SampleKeys;
import org.maskwright.dataset.ledger.StatusMoves;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/** Lets what is kept about samples go with images, and masks without image, that an operation gives other names. */
final class Following {
    private final Path root;
    /** Under the samples' present keys, what they will be called, and by which file. */
    private final Map<String, Move> moves;

    /** A sample's new key, and the file that brings it. */
    private record Move(String key, Edit.FileEdit file) {}

    private Following(Path root, Map<String, Move> moves) {
        this.root = root;
        this.moves = moves;
    }

    /**
     * The edits, to be made after those wanted. Each looks then whether its file has got the new name, which may be refused.
     *
     * @param wanted edits, of which those count that give another name
     * @param scan of this dataset, as it is now
     */
    static List<Edit> edits(List<Edit> wanted, DatasetFolder folder, Scan scan) throws IOException, InputException {
        Map<String, Move> moves = moves(wanted, scan);
        return moves.isEmpty() ? List.of() : new Following(folder.root(), moves).edits(folder, scan);
    }

    private static Map<String, Move> moves(List<Edit> wanted, Scan scan) {
        Map<String, String> targets = new LinkedHashMap<>();
        for (Edit edit : wanted) {
            switch (edit) {
                case Edit.Rename e -> targets.put(e.path(), e.target());
                case Edit.Convert e -> targets.put(e.path(), e.target());
                case Edit.Rewrite e -> {}
                case Edit.Create e -> {}
                case Edit.Quarantine e -> {}
                case Edit.SetRow e -> {}
                case Edit.WriteState e -> {}
            }
        }
        Map<String, Move> moves = new LinkedHashMap<>();
        for (Sample sample : targets.isEmpty() ? List.<Sample>of() : scan.samples()) {
            String path = sample.image().or(sample::mask).orElseThrow();
            Optional.ofNullable(targets.get(path)).ifPresent(target -> key(sample, target, scan)
                    .filter(key -> !key.equals(sample.key()))
                    .ifPresent(key -> moves.put(sample.key(), new Move(key, new Edit.FileEdit(path, target)))));
        }
        return moves;
    }

    /** The key of a sample whose file is called otherwise; empty where the layout has no place for that. */
    private static Optional<String> key(Sample sample, String target, Scan scan) {
        Layout layout = scan.layout().layout();
        var keys = new SampleKeys(layout);
        return sample.image().isPresent()
                ? layout.imagePattern().match(target).map(any -> keys.ofImage(target))
                : layout.maskPattern().match(target).map(any -> keys.ofMask(target));
    }

    private List<Edit> edits(DatasetFolder folder, Scan scan) throws IOException, InputException {
        List<Edit> edits = new ArrayList<>();
        List<String> after = moves.values().stream()
                .flatMap(m -> Stream.of(m.file().path(), m.file().target()))
                .toList();
        for (StateFile table : List.of(StateFile.SPLIT, StateFile.FOLDS)) {
            Optional<String> text = folder.read(table);
            if (text.isPresent() && concerns(text.get(), folder, scan)) {
                edits.add(new Edit.WriteState(
                        table, after, old -> CarryOver.renamed(new String(old, StandardCharsets.UTF_8), this::now)
                                .getBytes(StandardCharsets.UTF_8)));
            }
        }
        DatasetSettings settings = folder.settings();
        if (settings.ignored().values().stream().anyMatch(s -> s.stream().anyMatch(moves::containsKey))
                || settings.keys().isEmpty() && !settings.ignored().isEmpty()) {
            edits.add(DatasetSettings.edit(
                    after, s -> s.withKeys(scan.layout().layout().images(), this::now)));
        }
        edits.addAll(statuses(folder, scan));
        return edits;
    }

    private boolean concerns(String csv, DatasetFolder folder, Scan scan) throws IOException, InputException {
        SampleNames names = SampleNames.of(scan, folder.settings().keys());
        UnaryOperator<String> probe = name -> moves.containsKey(names.key(name)) ? name + "?" : name;
        return !CarryOver.renamed(csv, probe).equals(csv);
    }

    /** What a sample is called once the operation has done what it could. */
    private String now(String key) {
        Move move = moves.get(key);
        return move != null
                        && isThere(move.file().target())
                        && !isThere(move.file().path())
                ? move.key()
                : key;
    }

    private boolean isThere(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Rows as they will be once they are carried over, which comes before. */
    private List<Edit> statuses(DatasetFolder folder, Scan scan) throws IOException, InputException {
        Statuses rows = folder.statuses(scan);
        List<Edit> edits = new ArrayList<>();
        moves.forEach((key, move) -> rows.find(key)
                .ifPresent(row -> edits.addAll(StatusMoves.following(key, row, move.key(), move.file()))));
        return edits;
    }
}
