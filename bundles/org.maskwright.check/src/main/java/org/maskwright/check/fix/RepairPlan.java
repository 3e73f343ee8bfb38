package org.maskwright.check.fix;

import java.util.List;
import org.maskwright.check.Finding;
import org.maskwright.dataset.journal.Edit;

/**
 * What would be done to mend findings.
 *
 * @param edits the edits, in the order in which they must be made: at most one that changes a file's contents for each file, then those of
 *     names and places, then statuses
 * @param mended the findings that these edits mend
 * @param left the findings that they do not
 */
public record RepairPlan(List<Edit> edits, List<Mended> mended, List<NotMended> left) {
    /**
     * A finding that is mended.
     *
     * @param finding the finding
     * @param fix id of the fix
     */
    public record Mended(Finding finding, String fix) {}

    /**
     * A finding that is not mended.
     *
     * @param finding the finding
     * @param why one line
     */
    public record NotMended(Finding finding, String why) {}

    /** Copies the lists. */
    public RepairPlan {
        edits = List.copyOf(edits);
        mended = List.copyOf(mended);
        left = List.copyOf(left);
    }

    /** The edits in words, one line each. */
    public List<String> describe() {
        return edits.stream().map(Edit::describe).toList();
    }
}
