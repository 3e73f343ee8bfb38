package org.maskwright.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.journal.Quarantine;
import org.maskwright.dataset.layout.FileLooks;
import org.maskwright.dataset.layout.FolderWalk;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * How the samples of a dataset are found, with what is said of them: from what was seen last, where little has changed since. Immutable but
 * for what it remembers of the tables; any thread.
 */
public final class Scans {
    private final Path root;
    private final StateTexts texts;
    private final Journal history;
    private final StatusMemory statuses = new StatusMemory();

    Scans(Path root, StateTexts texts, Journal history) {
        this.root = root;
        this.texts = texts;
        this.history = history;
    }

    /** The rows of {@code status.csv} as written: under whatever names. */
    Statuses statuses() throws InputException, IOException {
        Optional<byte[]> table = texts.bytes(StateFile.STATUS);
        return table.isEmpty() ? Statuses.NONE : statuses.read(table.get());
    }

    /** Rows under the samples' keys. */
    Statuses named(Statuses written, Scan scan, DatasetSettings settings) throws InputException, IOException {
        return statuses.named(written, scan, settings);
    }

    /** Whether something is in quarantine. */
    boolean hasFilesAside() throws InputException, IOException {
        return !new Quarantine(history).list().isEmpty();
    }

    Scan scan(DatasetSettings settings, Optional<Scan> known, Progress progress) throws InputException, IOException {
        progress.begin("Looking for files", 2);
        Statuses written = statuses();
        // On large datasets the one takes about as long as the other.
        CompletableFuture<Optional<Scan>> last = known.isPresent()
                ? CompletableFuture.completedFuture(known)
                : CompletableFuture.supplyAsync(() -> memory().recall(settings));
        Listing listing = FolderWalk.of(root, progress);
        progress.worked(1);
        if (listing.images().isEmpty() && hasFilesAside()) {
            return Scanning.ofNothing(listing, settings).scan();
        }
        Optional<Scan> unchanged = last.join().filter(s -> s.isOf(listing));
        Scan scan = unchanged.isPresent()
                ? unchanged.get()
                : Scanning.of(listing.ordered(), new FileLooks(root), settings).scan();
        progress.worked(1);
        try (Catalog catalog = catalog()) {
            scan = scan.renamed(OutsideRenames.of(texts, scan.renamed(Map.of()), settings, written, catalog));
            Statuses said = statuses.named(written, scan, settings);
            FileHashes hashes = FileHashes.of(root, scan.stamps(), scan.evident(said), catalog);
            return scan.with(said, hashes::of);
        }
    }

    /**
     * A scan in which some files are looked at again, and no others: costs what these are, and a copy of the references to the samples.
     *
     * @param known of this dataset
     * @param said what was said of its samples when it was made
     * @param paths files, relative to the dataset
     * @param statuses of its samples now
     * @return empty where one of the files came, went, or is none of an image or a mask: then only a
     *     {@link DatasetFolder#scan(Progress)} can tell
     */
    public Optional<Scan> rescan(Scan known, Statuses said, Set<String> paths, Statuses statuses) throws IOException {
        Optional<Scan> again = known.lookedAtAgain(root, paths);
        if (again.isEmpty()) {
            return again;
        }
        // What was said of all others holds, or does not, as it did.
        Set<Sample> open = known.samples().ofFiles(paths);
        statuses.differing(said).forEach(key -> known.samples().find(key).ifPresent(open::add));
        Map<String, Evidence> now = evidence(
                again.get(),
                open.stream()
                        .filter(s -> statuses.find(s.key())
                                .filter(row -> !row.evidence().isNone())
                                .isPresent())
                        .toList());
        return again.map(s -> s.with(open, statuses, any -> now.getOrDefault(any.key(), Evidence.NONE)));
    }

    /**
     * The samples as they were at the scan that was {@linkplain #keep kept} last: in no time, and perhaps not true any more. Empty when
     * none was kept, or it was made under other settings.
     *
     * @throws InputException when {@code dataset.json} or {@code status.csv} is malformed
     */
    public Optional<Scan> last(DatasetSettings settings) throws InputException, IOException {
        Statuses written = statuses();
        return memory().recall(settings).map(s -> s.with(statuses.named(written, s, settings), any -> Evidence.NONE));
    }

    Map<String, Evidence> evidence(Scan scan, List<Sample> samples) {
        try (Catalog catalog = catalog()) {
            FileHashes hashes = FileHashes.of(root, scan.stamps(), samples, catalog);
            Map<String, Evidence> evidence = new HashMap<>();
            samples.forEach(s -> evidence.put(s.key(), hashes.of(s)));
            return evidence;
        }
    }

    /**
     * Keeps a scan for {@link #last}, and for the next {@link DatasetFolder#scan(Progress)}, which then has less to do.
     *
     * @param settings under which it was made
     */
    public void keep(Scan scan, DatasetSettings settings) {
        memory().keep(scan, settings);
    }

    /** Whether a scan was kept, so that {@link #last} may tell something; quick. */
    public boolean isKept() {
        return memory().isThere();
    }

    private ScanMemory memory() {
        return new ScanMemory(texts.stateFolder().resolve("scan.bin"));
    }

    Catalog catalog() {
        return Catalog.at(texts.stateFolder().resolve("catalog.db"));
    }
}
