package org.maskwright.ui;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;

/**
 * The folder in which a workbench keeps its settings and its window. Two workbenches would write over each other's, so that one takes it and
 * the others are told.
 *
 * @param location the platform's; empty where the platform was told to keep nothing
 */
record StateFolder(Optional<Location> location) {
    /** What came of {@link #take}. */
    sealed interface TakeAnswer {
        /** It is ours until {@link StateFolder#release}, or there is none. */
        record Ours() implements TakeAnswer {}

        /**
         * It is not.
         *
         * @param why and what to do, for the user
         */
        record Refused(String why) implements TakeAnswer {}
    }

    /** Takes the folder for this process. */
    TakeAnswer take() {
        Optional<URL> folder = location.map(Location::getURL);
        if (folder.isEmpty()) {
            return new TakeAnswer.Ours();
        }
        String path = new File(folder.get().getPath()).toString();
        try {
            return location.get().lock()
                    ? new TakeAnswer.Ours()
                    : new TakeAnswer.Refused(NLS.bind(WorkbenchMessages.STATE_TAKEN, path));
        } catch (IOException e) {
            return new TakeAnswer.Refused(NLS.bind(WorkbenchMessages.STATE_UNUSABLE, path, e.getMessage()));
        }
    }

    /** Gives it back; nothing where it was not taken. */
    void release() {
        location.filter(Location::isSet).ifPresent(Location::release);
    }
}
