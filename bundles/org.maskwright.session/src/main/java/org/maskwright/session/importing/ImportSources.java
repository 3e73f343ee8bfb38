package org.maskwright.session.importing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.format.container.Unpacked;
import org.maskwright.format.model.SourceFiles;

/**
 * Keeps what is imported listed, and unpacked, while a person looks at it in one way and another. Closed, it leaves nothing of what was unpacked.
 * Safe for any thread; who asks waits for who asked before.
 */
public final class ImportSources implements Closeable {
    private Optional<ListedFiles> listed = Optional.empty();

    /** What was listed last. */
    private record ListedFiles(Path source, SourceFiles files, Optional<Unpacked> unpacked) {}

    /** Nothing is listed yet. */
    public ImportSources() {}

    /**
     * The files of a source; of one that was asked for last as they were then.
     *
     * @param target where the dataset is to be, beside which an archive is unpacked
     * @throws InputException when there are none, or an archive is damaged or refused
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    synchronized SourceFiles files(Path source, Path target, Progress progress) throws IOException, InputException {
        if (listed.isPresent() && listed.get().source().equals(source)) {
            return listed.get().files();
        }
        close();
        if (!Unpacked.isArchive(source)) {
            return keep(new ListedFiles(source, SourceFiles.of(source, progress), Optional.empty()));
        }
        Path parent = Optional.ofNullable(target.getParent()).orElse(target);
        Unpacked unpacked = Unpacked.of(source, ImportModel.existing(parent), progress);
        boolean done = false;
        try {
            SourceFiles files = SourceFiles.of(unpacked.root(), progress);
            done = true;
            return keep(new ListedFiles(source, files, Optional.of(unpacked)));
        } finally {
            if (!done) {
                unpacked.close();
            }
        }
    }

    private SourceFiles keep(ListedFiles now) {
        listed = Optional.of(now);
        return now.files();
    }

    @Override
    public synchronized void close() throws IOException {
        Optional<ListedFiles> last = listed;
        listed = Optional.empty();
        if (last.isPresent() && last.get().unpacked().isPresent()) {
            last.get().unpacked().get().close();
        }
    }
}
