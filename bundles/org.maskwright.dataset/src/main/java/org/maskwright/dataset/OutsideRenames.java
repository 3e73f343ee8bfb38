package org.maskwright.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.file.CsvTable;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * Finds images that got other names from other people or programs, by their contents: something is kept under a key that no sample has, and just
 * one sample of which nothing is kept has the image that was meant. What that image was is told by the row, or by the catalog.
 *
 * <p>Where every key has its sample, nothing but the tables is read. Else the catalog is asked once, and images are read that it does not know
 * and that are as large as one that is missed.
 */
final class OutsideRenames {
    /** So few images are read also when it is not known how large the missed ones were. */
    private static final int FEW = 64;

    private final Path root;
    private final Scan scan;
    /** By key, what is known of the image that had it. */
    private final Map<String, Missed> missed = new LinkedHashMap<>();
    /** Keys of samples of which something is kept. */
    private final Set<String> taken = new HashSet<>();

    /** An image that is not there any more; empty where it is not known. */
    private record Missed(String path, Optional<String> sha256, Optional<Long> bytes) {}

    private OutsideRenames(Path root, Scan scan) {
        this.root = root;
        this.scan = scan;
    }

    /**
     * Finds them.
     *
     * @param texts tables and settings beside the dataset
     * @param written rows of {@code status.csv}, as written
     * @param catalog of the dataset
     * @return by the key that is written, as one of the layout in force, that of the sample that is meant
     */
    static Map<String, String> of(
            StateTexts texts, Scan scan, DatasetSettings settings, Statuses written, Catalog catalog)
            throws IOException, InputException {
        var renames = new OutsideRenames(texts.root(), scan);
        SampleNames names = SampleNames.of(scan, settings.keys());
        for (String name : written.keys()) {
            renames.note(names.key(name), written.find(name));
        }
        for (StateFile table : List.of(StateFile.SPLIT, StateFile.FOLDS)) {
            for (String name : named(texts, table)) {
                renames.note(names.key(name), Optional.empty());
            }
        }
        for (Set<String> subjects : settings.ignored().values()) {
            subjects.forEach(s -> renames.note(names.subject(s), Optional.empty()));
        }
        return renames.missed.isEmpty() ? Map.of() : renames.found(catalog);
    }

    private static List<String> named(StateTexts texts, StateFile table) throws IOException, InputException {
        Optional<String> text = texts.read(table);
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return CsvTable.parse(text.get(), table.path(), List.of("sample")).stream()
                    .map(row -> row.get("sample"))
                    .toList();
        } catch (InputException toldToWhoAsksForTheTable) {
            return List.of();
        }
    }

    private void note(String key, Optional<StatusRow> row) {
        if (scan.samples().find(key).isPresent()) {
            taken.add(key);
            return;
        }
        Optional<String> path = scan.imageOf(key).filter(p -> !scan.stamps().containsKey(p));
        Optional<String> sha256 = row.flatMap(r -> r.evidence().image());
        path.ifPresent(p -> missed.merge(
                key,
                new Missed(p, sha256, Optional.empty()),
                (a, b) -> new Missed(p, a.sha256().or(b::sha256), Optional.empty())));
    }

    private Map<String, String> found(Catalog catalog) {
        Map<String, Sample> free = new HashMap<>();
        scan.samples().stream().filter(s -> !taken.contains(s.key())).forEach(s -> s.image()
                .ifPresent(i -> free.put(i, s)));
        Map<String, String> hashes = new HashMap<>();
        Map<String, FileStamp> lastSeen = new HashMap<>();
        Map<String, String> lastHash = new HashMap<>();
        Set<String> paths = new HashSet<>();
        missed.values().forEach(m -> paths.add(m.path()));
        catalog.hashes((stamp, sha256) -> {
            if (paths.contains(stamp.path())) {
                lastSeen.put(stamp.path(), stamp);
                lastHash.put(stamp.path(), sha256);
            } else if (free.containsKey(stamp.path())
                    && stamp.equals(scan.stamps().get(stamp.path()))) {
                hashes.put(stamp.path(), sha256);
            }
        });
        missed.replaceAll((key, m) -> new Missed(
                m.path(),
                m.sha256().or(() -> Optional.ofNullable(lastHash.get(m.path()))),
                Optional.ofNullable(lastSeen.get(m.path())).map(FileStamp::bytes)));
        read(free, hashes);
        return matched(free, hashes);
    }

    /** Reads the images that may be one of those missed, as far as their contents are not known. */
    private void read(Map<String, Sample> free, Map<String, String> hashes) {
        Set<Long> sizes = new HashSet<>();
        missed.values().stream().filter(m -> m.sha256().isPresent()).forEach(m -> m.bytes()
                .ifPresent(sizes::add));
        List<String> unknown =
                free.keySet().stream().filter(p -> !hashes.containsKey(p)).toList();
        boolean all = unknown.size() <= FEW
                && missed.values().stream().anyMatch(m -> m.sha256().isPresent());
        unknown.parallelStream()
                .filter(p -> all || hasSize(p, sizes))
                .map(p -> Map.entry(p, FileHashes.hash(root.resolve(p)).orElse("")))
                .toList()
                .forEach(e -> hashes.put(e.getKey(), e.getValue()));
    }

    private boolean hasSize(String path, Set<Long> sizes) {
        return Optional.ofNullable(scan.stamps().get(path))
                .filter(stamp -> sizes.contains(stamp.bytes()))
                .isPresent();
    }

    /** Where just one is missed of some contents, and just one sample has them. */
    private Map<String, String> matched(Map<String, Sample> free, Map<String, String> hashes) {
        Map<String, List<String>> now = new HashMap<>();
        hashes.forEach((path, sha256) ->
                now.computeIfAbsent(sha256, any -> new ArrayList<>()).add(path));
        Map<String, List<String>> before = new HashMap<>();
        missed.forEach(
                (key, m) -> m.sha256().ifPresent(sha256 -> before.computeIfAbsent(sha256, any -> new ArrayList<>())
                        .add(key)));
        Map<String, String> renamed = new TreeMap<>();
        before.forEach((sha256, keys) -> {
            List<String> images = now.getOrDefault(sha256, List.of());
            if (keys.size() == 1 && images.size() == 1) {
                Optional.ofNullable(free.get(images.getFirst()))
                        .ifPresent(sample -> renamed.put(keys.getFirst(), sample.key()));
            }
        });
        return Map.copyOf(renamed);
    }
}
