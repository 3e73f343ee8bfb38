package org.maskwright.session.exporting;

import java.nio.file.Path;
import java.util.Set;
import org.maskwright.session.DatasetSession;

/**
 * An export that a person asks for. Immutable; safe for any thread.
 *
 * @param session what is exported
 * @param form how
 * @param selection keys of the samples that are selected
 * @param target the folder
 */
public record ExportWish(DatasetSession session, ExportForm form, Set<String> selection, Path target) {
    /** Copies the set. */
    public ExportWish {
        selection = Set.copyOf(selection);
    }
}
