package org.maskwright.dataset;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.ledger.Evidence;

/**
 * The contents of samples' files, by hash: as the catalog knows them where size and time are as they were, else of the file itself.
 *
 * <p>A file that cannot be read has no hash, which tells against nothing.
 */
final class FileHashes {
    private static final Logger LOG = System.getLogger(FileHashes.class.getName());

    /** So many files are read sooner than the catalog of a large dataset is asked. */
    private static final int FEW = 64;

    private final Map<String, String> byPath;

    private FileHashes(Map<String, String> byPath) {
        this.byPath = byPath;
    }

    /**
     * Finds the hashes of some samples' files, on all cores. Costs the reading of a few files, or one query and the reading of each file that the catalog does not know.
     *
     * @param root the dataset
     * @param stamps of its files
     */
    static FileHashes of(Path root, Map<String, FileStamp> stamps, List<Sample> samples, Catalog catalog) {
        Map<String, FileStamp> wanted = new HashMap<>();
        samples.stream()
                .flatMap(s -> Stream.concat(s.image().stream(), s.mask().stream()))
                .forEach(path -> Optional.ofNullable(stamps.get(path)).ifPresent(s -> wanted.put(path, s)));
        if (wanted.isEmpty()) {
            return new FileHashes(Map.of());
        }
        Map<String, String> found = new ConcurrentHashMap<>();
        if (wanted.size() > FEW) {
            catalog.hashes((stamp, sha256) -> {
                if (stamp.equals(wanted.get(stamp.path()))) {
                    found.put(stamp.path(), sha256);
                }
            });
        }
        wanted.keySet().parallelStream().filter(p -> !found.containsKey(p)).forEach(path -> hash(root.resolve(path))
                .ifPresent(sha256 -> found.put(path, sha256)));
        return new FileHashes(found);
    }

    /** The hash of a file's contents; empty when it cannot be read. */
    static Optional<String> hash(Path file) {
        try {
            return Optional.of(FileState.sha256(Files.readAllBytes(file)));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no hash of " + file, e);
            return Optional.empty();
        }
    }

    /** The contents of a sample's files. */
    Evidence of(Sample sample) {
        return new Evidence(sample.mask().flatMap(this::of), sample.image().flatMap(this::of));
    }

    private Optional<String> of(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
