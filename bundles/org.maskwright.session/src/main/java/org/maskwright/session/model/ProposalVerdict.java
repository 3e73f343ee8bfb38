package org.maskwright.session.model;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.FileHistory;
import org.maskwright.dataset.journal.FileHistory.LeftFile;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.session.DatasetSession;

/**
 * What a person makes of proposals, as one operation of the journal. Touches only what still is the proposal that was looked at: what a person has
 * drawn, verified or had proposed anew meanwhile is left, and the operation says so.
 *
 * @param rows the proposals; not empty
 */
public record ProposalVerdict(List<ProposalRow> rows) {
    /** Why files are set aside. */
    static final String REJECTED = "proposal rejected";

    /** Copies the list. */
    public ProposalVerdict {
        rows = List.copyOf(rows);
    }

    /** What it is called, of proposals of one model with its name, so that each row goes on to say where its mask is from. */
    private String title(String verb) {
        String models = rows.stream().map(ProposalRow::model).distinct().collect(Collectors.joining(", "));
        return verb + " " + (rows.size() == 1 ? "1 proposal" : rows.size() + " proposals") + " by " + models;
    }

    /**
     * They are right: the samples are verified, and go on to say how sure the model was. Costs the rows; no file is read.
     *
     * @throws InputException when the dataset cannot be written
     */
    public Operation accept(DatasetSession session, Progress progress) throws IOException, InputException {
        List<Edit> edits = rows.stream()
                .<Edit>map(r -> Statuses.accepted(r.key(), r.said()))
                .toList();
        return session.apply(title("accept"), edits, progress);
    }

    /**
     * They are wrong: each sample has the mask again that it had before the proposal, unreviewed; one that had none has none, its proposal is set
     * aside. Costs the masks, and a walk through the journal.
     *
     * @throws InputException when the dataset cannot be written
     */
    public Operation reject(DatasetSession session, Progress progress) throws IOException, InputException {
        var history = new FileHistory(session.folder().history());
        Map<String, Optional<LeftFile>> before =
                history.replaced(rows.stream().map(ProposalRow::mask).collect(Collectors.toSet()));
        List<Edit> edits = new ArrayList<>();
        for (ProposalRow row : rows) {
            Edit.SetRow said = Statuses.rejected(row.key(), row.said());
            if (isStill(row, session)) {
                edits.add(takeBack(row, before.getOrDefault(row.mask(), Optional.empty()), history));
                edits.add(said.with(new Edit.FileEdit(row.mask(), row.mask())));
            } else {
                // The row is left, too, and says so.
                edits.add(said);
            }
        }
        return session.apply(title("reject"), edits, progress);
    }

    /** Whether the mask still is a proposal: as its file may be the same when a person has verified it. */
    private static boolean isStill(ProposalRow row, DatasetSession session) {
        return session.snapshot().statuses().find(row.key()).equals(Optional.of(row.said()));
    }

    private static Edit takeBack(ProposalRow row, Optional<LeftFile> earlier, FileHistory history) {
        Edit.Expected expected = row.maskSha256().map(Edit.Expected::of).orElse(Edit.Expected.ANY);
        return earlier.isEmpty()
                ? new Edit.Quarantine(row.mask(), expected, REJECTED)
                : new Edit.Rewrite(row.mask(), expected, old -> contents(history, earlier.get(), old));
    }

    private static byte[] contents(FileHistory history, LeftFile earlier, byte[] proposed)
            throws IOException, InputException {
        byte[] then = history.contents(earlier)
                .orElseThrow(() -> new InputException(
                        "the mask before the proposal is no longer kept (history --forget): correct this one"));
        if (FileState.sha256(then).equals(FileState.sha256(proposed))) {
            throw new InputException("the mask before the proposal is the same");
        }
        return then;
    }
}
