package org.maskwright.session.workspace;

import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.session.DatasetSession;

/** Which dataset is open: one of four immutable pictures. */
public sealed interface WorkspaceState {
    /** No dataset is open. */
    record None() implements WorkspaceState {}

    /**
     * A folder is being opened.
     *
     * @param folder the dataset's folder
     */
    record Opening(Path folder) implements WorkspaceState {}

    /**
     * A dataset is open.
     *
     * @param session it
     */
    record Open(DatasetSession session) implements WorkspaceState {}

    /**
     * A folder could not be opened.
     *
     * @param folder the folder
     * @param message one line for the user: what is wrong and what to do
     */
    record Failed(Path folder, String message) implements WorkspaceState {}

    /** The open session, if there is one. */
    default Optional<DatasetSession> opened() {
        return this instanceof Open open ? Optional.of(open.session()) : Optional.empty();
    }
}
