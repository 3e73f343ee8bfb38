package org.maskwright.dataset.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.TableText;

/**
 * All changes that one operation makes to rows of one table: its file is rewritten once.
 *
 * @param edits of that table, in order; not empty
 * @param by tells who and when, where an edit does not
 */
record RowsTask(List<Edit.SetRow> edits, Operation by) implements Task {
    @Override
    public String path() {
        return table().file().path();
    }

    private Table table() {
        return edits.getFirst().table();
    }

    @Override
    public List<String> touches() {
        return List.of(path());
    }

    @Override
    public void prepare(Chunk chunk) throws IOException, InputException {
        var file = TableFile.read(chunk.recorder(), path(), table().columns());
        boolean endsWithLine = file.text().endsWithLine();
        boolean wider = file.text().widen(table().columns());
        List<Step.RowChange> rows = new ArrayList<>();
        for (Edit.SetRow edit : edits) {
            try {
                change(edit, file.text(), chunk).ifPresent(rows::add);
            } catch (InputException e) {
                chunk.skip(edit.key(), String.valueOf(e.getMessage()));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        boolean takenOut = rows.stream().anyMatch(r -> r.after().isEmpty());
        if (!file.state().isAbsent() && (wider || takenOut && !endsWithLine)) {
            // What rows alone do not bring back byte for byte.
            chunk.keep(file.state(), file.bytes());
        }
        file.change(chunk, rows);
    }

    private Optional<Step.RowChange> change(Edit.SetRow edit, TableText text, Chunk chunk) throws InputException {
        OptionalInt at = text.find(Table.KEY, edit.key());
        Optional<Map<String, String>> now =
                at.isPresent() ? Optional.of(text.cellsOf(at.getAsInt())) : Optional.empty();
        boolean done = edit.cells().isEmpty()
                ? now.isEmpty()
                : now.filter(c -> c.entrySet().containsAll(edit.cells().entrySet()))
                        .isPresent();
        if (done) {
            return Optional.empty();
        }
        Optional<Edit.FileEdit> refused = edit.expected().with().filter(chunk::isRefused);
        if (refused.filter(Edit.FileEdit::isOfName).isPresent()) {
            return Optional.empty();
        } else if (refused.isPresent()) {
            throw new InputException(Table.words(path(), edit.key()) + " goes with "
                    + refused.get().path() + ", which was skipped: left as it is");
        }
        if (!edit.expected().allows(now)) {
            throw new InputException(Table.words(path(), edit.key())
                    + " was changed since this was found out about it: left as it is; look at it again");
        }
        Optional<String> after =
                edit.cells().isEmpty() ? Optional.empty() : Optional.of(text.format(cells(edit, now.orElse(Map.of()))));
        var row = new Step.RowChange(
                edit.key(),
                at.orElseGet(() -> text.place(Table.KEY, edit.key())),
                at.isPresent() ? Optional.of(text.row(at.getAsInt())) : Optional.empty(),
                after);
        TableFile.make(text, row, row.at());
        return Optional.of(row);
    }

    private Map<String, String> cells(Edit.SetRow edit, Map<String, String> now) {
        Map<String, String> cells = new LinkedHashMap<>(now);
        cells.put(Table.KEY, edit.key());
        if (table().columns().contains("by")) {
            cells.put("by", by.title());
        }
        if (table().columns().contains("when")) {
            cells.put("when", by.when().toString());
        }
        cells.putAll(edit.cells());
        return cells;
    }
}
