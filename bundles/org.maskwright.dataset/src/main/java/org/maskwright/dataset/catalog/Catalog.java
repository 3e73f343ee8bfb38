package org.maskwright.dataset.catalog;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.ModelScore;
import org.maskwright.dataset.file.FileStamp;

/**
 * A cache of what was measured of a dataset's files, in one SQLite file: deleting it loses nothing but time.
 *
 * <p>It knows nothing of what it keeps: facts are bytes with a {@link FactsFormat}, and those of another format are not given out. It never
 * stands in the way either: a damaged or foreign file is set aside and begun anew, a file that cannot be written is read only, and what another
 * process is writing to is not written; {@link #warning} says so. SQLite itself is loaded when there is something to read or write.
 *
 * <p>Safe for any thread; one statement runs at a time.
 */
public final class Catalog implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Catalog.class.getName());

    /** Rows written in one transaction. */
    static final int BATCH = 1000;

    private final Path file;
    private @Nullable CatalogFile open;
    private @Nullable String warning;
    private boolean unusable;

    private Catalog(Path file) {
        this.file = file;
    }

    /**
     * The catalog in a file. Nothing is opened or created yet, and nothing can go wrong.
     *
     * @param file the SQLite file; its folder is created when something is stored
     */
    public static Catalog at(Path file) {
        return new Catalog(file);
    }

    /**
     * Begins to load SQLite on a thread of its own: for who will open a catalog and has something else to do before. A failure is met again
     * where the catalog is opened, and told there.
     */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("catalog").start(CatalogFile::loadSqlite);
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** What the user should know of: that it was damaged and begun anew, or could not be read or written; empty when all is well. */
    public synchronized Optional<String> warning() {
        return Optional.ofNullable(warning);
    }

    /**
     * Reads all entries of a format, in one query and in no particular order.
     *
     * @param format entries of another are passed over
     * @param sink receives them one by one, on this thread; it must not call this catalog
     */
    public synchronized void load(FactsFormat format, Consumer<KeptFacts> sink) {
        if (open != null || Files.exists(file)) {
            attempt(() -> opened().load(format, sink));
        }
    }

    /**
     * Reads what is known of files' contents, of all formats: each file's stamp with the SHA-256 of what was measured then, 64 hex digits in
     * lower case. One query, as long as the catalog.
     *
     * @param sink receives them one by one, on this thread; it must not call this catalog
     */
    public synchronized void hashes(BiConsumer<FileStamp, String> sink) {
        if (open != null || Files.exists(file)) {
            attempt(() -> opened().hashes(sink));
        }
    }

    /**
     * Keeps entries, in place of earlier ones about the same files. Skipped, with a warning, while another process writes for longer than
     * a moment.
     *
     * @param format what they are written in
     * @param entries any number
     */
    public synchronized void store(FactsFormat format, List<KeptFacts> entries) {
        inBatches(entries, batch -> () -> opened().store(format, batch));
    }

    /**
     * Gives out all scores of models that are kept, in no particular order. What it costs grows with their number.
     *
     * @param sink receives them one by one, on this thread; it must not call this catalog
     */
    public synchronized void loadScores(Consumer<ModelScore> sink) {
        if (open != null || Files.exists(file)) {
            attempt(() -> opened().loadScores(sink));
        }
    }

    /**
     * Keeps scores of models, each in place of an earlier one of the same kind, model, image and mask. Skipped as in {@link #store}.
     *
     * @param scores any number
     */
    public synchronized void storeScores(List<ModelScore> scores) {
        inBatches(scores, batch -> () -> opened().storeScores(batch));
    }

    private <T> void inBatches(List<T> all, Function<List<T>, Work> writing) {
        for (int from = 0; from < all.size(); from += BATCH) {
            Work work = writing.apply(all.subList(from, Math.min(all.size(), from + BATCH)));
            if (attempt(work) == Outcome.REBUILT) {
                attempt(work);
            }
        }
    }

    /**
     * Forgets entries about files that are no more. Skipped as in {@link #store}.
     *
     * @param kind which facts
     * @param paths paths of the files
     */
    public synchronized void remove(FactsKind kind, List<String> paths) {
        if (!paths.isEmpty() && (open != null || Files.exists(file))) {
            attempt(() -> opened().remove(kind, paths));
        }
    }

    /** Closes the file, if it was opened; what is stored later opens it again. */
    @Override
    public synchronized void close() {
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.log(Level.WARNING, "closing " + file, e);
            }
            open = null;
        }
    }

    private enum Outcome {
        DONE,
        SKIPPED,
        REBUILT
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, IOException;
    }

    private CatalogFile opened() throws SQLException, IOException {
        CatalogFile db = open;
        if (db == null) {
            db = CatalogFile.open(file);
            open = db;
        }
        return db;
    }

    /** Does something with the file; whatever goes wrong with a cache is a warning, and nothing more. */
    private Outcome attempt(Work work) {
        if (unusable) {
            return Outcome.SKIPPED;
        }
        try {
            work.run();
            return Outcome.DONE;
        } catch (SQLException e) {
            return switch (CatalogFile.fault(e)) {
                case DAMAGED -> setAside(e);
                case BUSY -> {
                    warn(
                            "another process is writing to " + file
                                    + "; what was measured now will be measured again next time",
                            e);
                    yield Outcome.SKIPPED;
                }
                case OTHER -> giveUp(e);
            };
        } catch (IOException e) {
            return giveUp(e);
        }
    }

    private Outcome giveUp(Exception e) {
        unusable = true;
        close();
        warn("the catalog " + file + " cannot be used (" + e.getMessage() + "); every file is measured again", e);
        return Outcome.SKIPPED;
    }

    /** Moves a damaged file out of the way; it is kept, in case that it was somebody's. */
    private Outcome setAside(SQLException cause) {
        close();
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
        } catch (IOException e) {
            e.addSuppressed(cause);
            return giveUp(e);
        }
        warn(
                "the catalog " + file + " was damaged or not ours; it is begun anew, the old one is now "
                        + aside.getFileName(),
                cause);
        return Outcome.REBUILT;
    }

    private void warn(String message, Exception cause) {
        if (!message.equals(warning)) {
            warning = message;
            // The caller shows the warning; the log keeps where it came from.
            LOG.log(Level.INFO, message, cause);
        }
    }
}
