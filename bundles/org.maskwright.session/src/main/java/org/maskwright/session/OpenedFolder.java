package org.maskwright.session;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.DatasetLock;

/**
 * A dataset's folder, with its lock where it could be had.
 *
 * @param folder opened for changing when there is a lock, else for looking
 * @param lock held
 * @param access why there is none
 */
record OpenedFolder(DatasetFolder folder, Optional<DatasetLock> lock, SessionAccess access) {
    /** Opens the folder for something. */
    @FunctionalInterface
    interface FolderOpener {
        DatasetFolder open(Access access) throws IOException, InputException;
    }

    /** Opens for changing; where the folder is locked by another Maskwright or cannot be written, for looking. */
    static OpenedFolder of(FolderOpener opener, Clock clock) throws IOException, InputException {
        DatasetFolder folder = opener.open(Access.WRITE);
        try {
            return new OpenedFolder(folder, Optional.of(folder.lock("workbench", clock)), new SessionAccess.Writable());
        } catch (InputException refused) {
            DatasetFolder reading = opener.open(Access.READ);
            return new OpenedFolder(reading, Optional.empty(), new SessionAccess.ReadOnly(refused.getMessage()));
        }
    }

    void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
