package org.maskwright.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.StateContents;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.journal.Quarantine;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.FoldLedger;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.ledger.SplitLedgers;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.SettingsFile;

/**
 * A dataset on disk: a plain folder of images and masks, with what Maskwright keeps beside them. The way in to everything that this room
 * does. Immutable and safe for any thread; it holds nothing open.
 */
public final class DatasetFolder {
    /** Name of the folder beside the files in which all state is kept. */
    public static final String STATE = StateFile.FOLDER;

    private final Path root;
    private final Path stateFolder;
    private final boolean writable;
    /** One for all, as it remembers what it has read. */
    private final Journal history;

    private final StateTexts texts;
    private final Scans scans;
    private final CarriedOver carriedOver = new CarriedOver();

    private DatasetFolder(Path root, Path stateFolder, boolean writable) {
        this.root = root;
        this.stateFolder = stateFolder;
        this.writable = writable;
        var contents = new StateContents();
        this.history = Journal.read(root, stateFolder, contents);
        this.texts = new StateTexts(root, stateFolder, contents);
        this.scans = new Scans(root, texts, history);
    }

    /**
     * Opens a folder as a dataset; nothing is written.
     *
     * @param folder any folder with images somewhere in it
     * @param access what for; a folder that cannot be written opens for reading in any case
     * @throws InputException when there is no such folder, or it holds no image; the message says what to do
     * @throws IOException when it cannot be listed
     */
    public static DatasetFolder open(Path folder, Access access) throws InputException, IOException {
        return open(folder, access, CacheFolder.ofUser(System.getenv()));
    }

    /**
     * Opens a folder as a dataset, as {@link #open(Path, Access)} does.
     *
     * @param cache where the state of folders that cannot be written is kept
     */
    public static DatasetFolder open(Path folder, Access access, Path cache) throws InputException, IOException {
        return open(folder, access, cache, Files::isWritable);
    }

    /**
     * Opens a folder, as {@link #open(Path, Access)} does, where somebody knows better than the file system what may be written.
     *
     * @param mayWrite asked of the folder, and of the state folder in it
     */
    public static DatasetFolder open(Path folder, Access access, Path cache, Predicate<Path> mayWrite)
            throws InputException, IOException {
        Path root = FolderGuard.requireFolder(folder);
        Path state = root.resolve(STATE);
        FolderGuard.requireOwnState(root);
        boolean canWrite = mayWrite.test(root) && (!Files.exists(state) || mayWrite.test(state));
        var dataset = new DatasetFolder(
                root, canWrite ? state : CacheFolder.of(cache, root), canWrite && access == Access.WRITE);
        if (!FolderGuard.holdsImage(root) && !dataset.hasFilesAside()) {
            throw FolderGuard.noImage(folder, root);
        }
        return dataset;
    }

    /** Whether something is in quarantine: then a folder without an image is a dataset whose files can be brought back. */
    private boolean hasFilesAside() throws InputException, IOException {
        return scans.hasFilesAside();
    }

    /** The dataset's folder: its real path, free of links. */
    public Path root() {
        return root;
    }

    /** Where state is kept: {@code .maskwright/}, or a folder in the user's cache when the dataset cannot be written. It may not exist yet. */
    public Path stateFolder() {
        return stateFolder;
    }

    /** Whether the dataset may be changed: it was opened for that, and its folder allows it. */
    public boolean writable() {
        return writable;
    }

    /**
     * The file that a path means.
     *
     * @param path relative to the dataset, with {@code /}
     * @throws InputException when it leads out of the dataset, also by a link, or is no path
     */
    public Path resolve(String path) throws InputException {
        return FolderGuard.within(root, path);
    }

    /**
     * What people decided about this dataset; {@link DatasetSettings#NONE} when there is no {@code dataset.json}.
     *
     * @throws InputException when the file is malformed; the message says where
     */
    public DatasetSettings settings() throws InputException, IOException {
        Optional<String> text = read(StateFile.SETTINGS);
        return text.isEmpty() ? DatasetSettings.NONE : SettingsFile.parse(text.get(), StateFile.SETTINGS.path());
    }

    /**
     * Keeps settings in {@code dataset.json}, atomically.
     *
     * @throws InputException when the dataset cannot be written
     */
    public void save(DatasetSettings settings) throws InputException, IOException {
        requireWritable();
        Files.createDirectories(stateFolder);
        AtomicFiles.write(
                stateFolder.resolve(StateFile.SETTINGS.fileName()),
                SettingsFile.format(settings).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The rows that {@code status.csv} holds, by sample key; {@link Statuses#NONE} when there is none.
     *
     * @param scan of this dataset
     * @throws InputException when a row is malformed; the message says which
     */
    public Statuses statuses(Scan scan) throws InputException, IOException {
        return scans.named(statuses(), scan, settings());
    }

    /** As written: under whatever names. */
    Statuses statuses() throws InputException, IOException {
        return scans.statuses();
    }

    /** What is known of the names that are written beside this dataset. */
    CarriedOver carriedOver() {
        return carriedOver;
    }

    /**
     * The split: that of {@code split.csv}, or else of the folders' names, or else of lists such as {@code train.txt}. Costs what these are, and
     * where there are lists the names of all samples.
     *
     * @param scan of this dataset
     * @throws InputException when a row is malformed; the message says which
     */
    public SplitLedger split(Scan scan) throws InputException, IOException {
        Optional<String> text = read(StateFile.SPLIT);
        return text.isEmpty()
                ? SplitLedgers.found(root, scan.samples(), scan.strays(), SampleNames.of(scan)::find)
                : SplitLedgers.read(text.get(), StateFile.SPLIT.path())
                        .renamed(SampleNames.of(scan, settings().keys())::key);
    }

    /** Whether there is a {@code split.csv}, which then holds rather than folders' names and lists. */
    public boolean hasSplitFile() throws IOException {
        return texts.has(StateFile.SPLIT);
    }

    /**
     * The folds of a cross-validation that {@code folds.csv} holds; {@link FoldLedger#NONE} when there is none.
     *
     * @param scan of this dataset
     * @throws InputException when a row is malformed; the message says which
     */
    public FoldLedger folds(Scan scan) throws InputException, IOException {
        Optional<String> text = read(StateFile.FOLDS);
        return text.isEmpty()
                ? FoldLedger.NONE
                : FoldLedger.read(text.get(), StateFile.FOLDS.path())
                        .renamed(SampleNames.of(scan, settings().keys())::key);
    }

    /** What people may version is read beside the dataset also when new state goes to the user's cache. */
    Optional<String> read(StateFile file) throws InputException, IOException {
        return texts.read(file);
    }

    /**
     * Finds all samples, under the layout of {@code dataset.json} or else one that is guessed.
     *
     * @throws InputException when {@code dataset.json} or {@code status.csv} is malformed
     * @throws IOException when the folder cannot be listed
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    public Scan scan(Progress progress) throws InputException, IOException {
        return scan(settings(), progress);
    }

    /**
     * Finds all samples under other settings than those in {@code dataset.json}: a layout stated on the command line.
     *
     * @throws InputException when {@code status.csv} is malformed or the stated layout is wrong
     */
    public Scan scan(DatasetSettings settings, Progress progress) throws InputException, IOException {
        return scan(settings, Optional.empty(), progress);
    }

    /**
     * Finds all samples, with less to do where nothing has changed since a scan that is at hand.
     *
     * @param known made under the same settings; it is what is returned where files and statuses are as they were then
     * @throws InputException as {@link #scan(DatasetSettings, Progress)}
     */
    public Scan scan(DatasetSettings settings, Optional<Scan> known, Progress progress)
            throws InputException, IOException {
        return scans.scan(settings, known, progress);
    }

    /** The samples as they were seen last, and what to do when little is to be seen anew. */
    public Scans scans() {
        return scans;
    }

    /**
     * The contents of some samples' files by hash, as a row that speaks of them keeps it. Costs a query, and the reading of each file that no
     * check has measured as it is.
     *
     * @param scan of this dataset, in which the samples are
     */
    public Map<String, Evidence> evidence(Scan scan, List<Sample> samples) {
        return scans.evidence(scan, samples);
    }

    /**
     * The catalog of what was measured of this dataset's files. Nothing is opened or created yet; the caller closes it.
     */
    public Catalog catalog() {
        return scans.catalog();
    }

    /**
     * Takes the dataset's lock, without which nothing of it may be changed; the caller closes it.
     *
     * @param command what for, told to a second Maskwright that wants it meanwhile
     * @throws InputException when the dataset cannot be written, or another Maskwright holds the lock
     */
    public DatasetLock lock(String command, Clock clock) throws InputException, IOException {
        requireWritable();
        return DatasetLock.acquire(root, stateFolder, command, clock);
    }

    /**
     * The journal, to make edits with; the caller holds the {@link #lock}.
     *
     * @throws InputException when the dataset cannot be written
     */
    public Journal journal(Clock clock) throws InputException, IOException {
        requireWritable();
        return history.writing(clock);
    }

    /** The journal, to read what was done; needs no lock and changes nothing. */
    public Journal history() throws InputException, IOException {
        return history;
    }

    /** The files set aside, to list them; needs no lock. To set aside and restore, make one over {@link #journal}. */
    public Quarantine quarantine() throws InputException, IOException {
        return new Quarantine(history());
    }

    private void requireWritable() throws InputException {
        if (!writable) {
            throw new InputException(
                    root + " cannot be written; copy the dataset to a folder of your own, or ask for permission");
        }
    }
}
