package org.maskwright.session;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
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
        Optional<Scan> last = folder.lastScan();
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

    private DatasetSnapshot snapshot(DatasetSettings settings, Scan scan) throws IOException, InputException {
        return new DatasetSnapshot(
                folder.root(),
                access,
                settings,
                scan,
                folder.split(scan),
                folder.statuses(scan),
                Optional.empty(),
                folder.history().history());
    }
}
