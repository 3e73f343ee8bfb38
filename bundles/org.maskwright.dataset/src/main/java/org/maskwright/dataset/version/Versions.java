package org.maskwright.dataset.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.dataset.ledger.Evidence;

/** The frozen versions of a dataset: {@code .maskwright/versions/}. */
public final class Versions {
    private static final String TABLE = ".csv";
    private static final String FACTS = ".json";
    private static final String NAMES = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private final DatasetFolder dataset;
    private final Path folder;
    private final KeptContents contents;

    /** Those of a dataset; nothing is read or made yet. */
    public Versions(DatasetFolder dataset) {
        this.dataset = dataset;
        this.folder = dataset.stateFolder().resolve("versions");
        this.contents = new KeptContents(folder.resolve("objects"), Disk.REAL);
    }

    /**
     * A version that is to be made.
     *
     * @param facts its name, time and note; the layout is the scan's
     * @param link whether contents are kept as second names of the files rather than as copies
     */
    public record VersionOrder(VersionFacts facts, boolean link) {}

    /**
     * Freezes the dataset as it is; the caller holds its lock. Costs reading all files, and copying those whose contents no other version
     * has. A version is there whole or not at all.
     *
     * @param scan of this dataset
     * @throws InputException when the name is taken or no name, or a file cannot be read or written
     * @throws java.util.concurrent.CancellationException when no longer wanted; there is no such version then
     */
    public FrozenVersion create(VersionOrder order, Scan scan, Progress progress) throws IOException, InputException {
        String name = order.facts().name();
        requireFree(name);
        FrozenVersion version = new FrozenVersion(order.facts(), frozen(scan, order.link(), progress));
        Files.createDirectories(folder);
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            // Under git the contents are git's to keep; the tables are for people.
            AtomicFiles.write(ignore, "/objects/\n".getBytes(StandardCharsets.UTF_8));
        }
        write(name + TABLE, version.csv());
        write(name + FACTS, version.facts().json());
        return version;
    }

    /** Whether a version may be called so: letters, digits, '.', '-' and '_', at most 64, the first a letter or digit. */
    public static boolean isName(String name) {
        return name.matches(NAMES);
    }

    private void requireFree(String name) throws InputException {
        if (!isName(name)) {
            throw new InputException(
                    "'" + name + "' is no name of a version; take letters, digits, '.', '-' and '_', at most 64");
        }
        if (Files.exists(folder.resolve(name + FACTS))) {
            throw new InputException(
                    "there is a version '" + name + "' already, and versions do not change; take another name");
        }
    }

    private void write(String name, String text) throws IOException, InputException {
        AtomicFiles.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    /** A sample frozen, or why it could not be. */
    private record Freezing(Optional<FrozenSample> sample, Optional<IOException> failure) {}

    private List<FrozenSample> frozen(Scan scan, boolean link, Progress progress) throws IOException, InputException {
        Map<String, Part> parts = dataset.split(scan).parts();
        progress.begin("Freezing samples", scan.samples().size());
        List<Freezing> all = scan.samples().stream()
                .parallel()
                .map(sample -> {
                    progress.throwIfCancelled();
                    Freezing freezing = freezing(sample, Optional.ofNullable(parts.get(sample.key())), link);
                    progress.worked(1);
                    return freezing;
                })
                .toList();
        List<FrozenSample> samples = new ArrayList<>();
        for (Freezing freezing : all) {
            if (freezing.failure().isPresent()) {
                IOException e = freezing.failure().get();
                throw new InputException("nothing was frozen: " + e.getMessage() + "; put it right and try again", e);
            }
            samples.add(freezing.sample().orElseThrow());
        }
        samples.sort(Comparator.comparing(FrozenSample::key, NaturalOrder.NATURAL));
        return samples;
    }

    private Freezing freezing(Sample sample, Optional<Part> part, boolean link) {
        try {
            Optional<FrozenFile> image = Optional.empty();
            Optional<FrozenFile> mask = Optional.empty();
            if (sample.image().isPresent()) {
                image = Optional.of(frozen(sample.image().get(), link));
            }
            if (sample.mask().isPresent()) {
                mask = Optional.of(frozen(sample.mask().get(), link));
            }
            return new Freezing(
                    Optional.of(new FrozenSample(sample.key(), image, mask, sample.status(), part)), Optional.empty());
        } catch (IOException e) {
            return new Freezing(Optional.empty(), Optional.of(e));
        }
    }

    private FrozenFile frozen(String path, boolean link) throws IOException {
        try {
            return new FrozenFile(path, contents.keep(dataset.resolve(path), link));
        } catch (InputException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * What there is, the oldest first.
     *
     * @throws InputException when a description is malformed
     */
    public List<VersionFacts> list() throws IOException, InputException {
        List<VersionFacts> all = new ArrayList<>();
        for (String name : names()) {
            all.add(facts(name));
        }
        all.sort(Comparator.comparing(VersionFacts::created).thenComparing(VersionFacts::name));
        return all;
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(FACTS))
                    .map(f -> f.substring(0, f.length() - FACTS.length()))
                    .filter(f -> f.matches(NAMES))
                    .sorted()
                    .toList();
        }
    }

    private VersionFacts facts(String name) throws IOException, InputException {
        return VersionFacts.parse(Files.readString(folder.resolve(name + FACTS)), "versions/" + name + FACTS);
    }

    /**
     * A version.
     *
     * @throws InputException when there is none of this name, or it is malformed
     */
    public FrozenVersion read(String name) throws IOException, InputException {
        if (!names().contains(name)) {
            List<String> names = names();
            throw new InputException("there is no version '" + name + "'; "
                    + (names.isEmpty() ? "none was made yet" : "there are " + String.join(", ", names)));
        }
        String table = name + TABLE;
        if (!Files.exists(folder.resolve(table))) {
            throw new InputException("versions/" + table + " is missing; bring it back from a backup");
        }
        return new FrozenVersion(
                facts(name), FrozenVersion.parse(Files.readString(folder.resolve(table)), "versions/" + table));
    }

    /**
     * The dataset as it is, to be compared with versions; nothing is kept of it. Costs the reading of each file that no check has measured as it
     * is. A file that cannot be read is left out.
     *
     * @param facts by which it is known; the layout is the scan's
     * @param scan of this dataset
     */
    public FrozenVersion present(VersionFacts facts, Scan scan) throws IOException, InputException {
        Map<String, Part> parts = dataset.split(scan).parts();
        Map<String, Evidence> evidence = dataset.evidence(scan, scan.samples());
        return new FrozenVersion(
                facts,
                scan.samples().stream()
                        .map(s -> present(s, evidence.getOrDefault(s.key(), Evidence.NONE), parts))
                        .sorted(Comparator.comparing(FrozenSample::key, NaturalOrder.NATURAL))
                        .toList());
    }

    private static FrozenSample present(Sample sample, Evidence now, Map<String, Part> parts) {
        return new FrozenSample(
                sample.key(),
                sample.image().flatMap(path -> now.image().map(hash -> new FrozenFile(path, hash))),
                sample.mask().flatMap(path -> now.mask().map(hash -> new FrozenFile(path, hash))),
                sample.status(),
                Optional.ofNullable(parts.get(sample.key())));
    }

    /**
     * The contents of a frozen file: as they are kept, or those of the file where it lay, if it still has them.
     *
     * @throws InputException when they are missing or damaged
     */
    public byte[] contents(FrozenFile file) throws IOException, InputException {
        Optional<byte[]> kept = contents.read(file);
        if (kept.isEmpty()) {
            // Under git they are not kept; and what was never frozen is only where it lies.
            kept = KeptContents.contents(dataset.resolve(file.path()), file);
        }
        return kept.orElseThrow(() -> contents.missing(file));
    }
}
