package org.maskwright.session;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * What is seen of a dataset before it is checked. Asks the disk each time.
 *
 * @param folder the dataset
 * @param access whether it can be changed, and why not
 */
record DatasetLook(DatasetFolder folder, SessionAccess access) {
    /** Whether the folder is still there: it may have been moved, deleted or unmounted. */
    boolean isThere() {
        return Files.isDirectory(folder.root());
    }

    /** What it had when it was last checked, where that is known, or else what a walk over it finds. */
    DatasetSnapshot glance(Progress progress) throws IOException, InputException {
        Optional<Scan> last = folder.scans().last(folder.settings());
        return last.isPresent() ? snapshot(folder.settings(), last.get()) : walk(Optional.empty(), progress);
    }

    /**
     * What it has now.
     *
     * @param before what it had when it was looked at last; where nothing changed, the scan is that one
     * @throws InputException when it is gone, or its state is malformed
     * @throws java.util.concurrent.CancellationException when no longer wanted
     */
    DatasetSnapshot walk(Optional<DatasetSnapshot> before, Progress progress) throws IOException, InputException {
        if (!isThere()) {
            throw new InputException("the folder " + folder.root()
                    + " is gone: was it moved, deleted or unmounted? Open it again where it is now");
        }
        DatasetSettings settings = folder.settings();
        Optional<Scan> known =
                before.filter(b -> b.settings().isLaidOutAs(settings)).map(DatasetSnapshot::scan);
        return snapshot(settings, folder.scan(settings, known, progress));
    }

    /**
     * What it has after something was done to it. Costs what was done.
     *
     * @param before what it had before
     * @param touched what this concerned
     * @param done what was done
     * @return empty where only a {@link #walk} can tell
     */
    Optional<DatasetSnapshot> glanceAt(DatasetSnapshot before, Touched touched, Operation done)
            throws IOException, InputException {
        // What takes something back changes what has become of that.
        List<Operation> history = done.undoes().isPresent()
                ? folder.history().history()
                : Stream.concat(
                                // Who looked while it was under way has seen it already.
                                before.history().stream().filter(o -> o.id() != done.id()), Stream.of(done))
                        .toList();
        DatasetSettings settings = touched.state() ? folder.settings() : before.settings();
        if (!before.settings().isLaidOutAs(settings)) {
            return Optional.empty();
        }
        Optional<DatasetSnapshot> seen = again(before.with(settings), touched.files(), history);
        return touched.state() && seen.isPresent()
                ? Optional.of(seen.get().with(folder.split(seen.get().scan())))
                : seen;
    }

    /** What it has after files were changed in place by others. */
    Optional<DatasetSnapshot> glanceAt(DatasetSnapshot before, Set<String> files) throws IOException, InputException {
        return again(before, files, before.history());
    }

    private Optional<DatasetSnapshot> again(DatasetSnapshot before, Set<String> files, List<Operation> history)
            throws IOException, InputException {
        Statuses statuses = folder.statuses(before.scan());
        return folder.scans()
                .rescan(before.scan(), before.statuses(), files, statuses)
                .map(scan -> new DatasetSnapshot(
                        before.revision(),
                        folder.root(),
                        access,
                        before.settings(),
                        scan,
                        before.split(),
                        statuses,
                        before.check(),
                        false,
                        history));
    }

    private DatasetSnapshot snapshot(DatasetSettings settings, Scan scan) throws IOException, InputException {
        return new DatasetSnapshot(
                0,
                folder.root(),
                access,
                settings,
                scan,
                folder.split(scan),
                folder.statuses(scan),
                Optional.empty(),
                false,
                folder.history().history());
    }
}
