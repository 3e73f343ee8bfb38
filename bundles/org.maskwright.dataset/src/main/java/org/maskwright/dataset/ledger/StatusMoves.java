package org.maskwright.dataset.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.file.TableText;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Table;

/** The edits by which rows of {@code status.csv} go with their samples, where those get other names. */
public final class StatusMoves {
    private StatusMoves() {}

    /**
     * The edits that bring a {@code status.csv} up to this version, row by row: under other names, and with the files of which each speaks,
     * where it does not say. All else in a row stays; a row whose new name another has already stays as it is.
     *
     * @param csv the file's contents
     * @param name the new name of each row
     * @param files those of the sample of that name; {@link Evidence#NONE} where it is not known
     * @throws InputException when it is no text in UTF-8
     */
    public static List<Edit> carried(byte[] csv, UnaryOperator<String> name, Function<String, Evidence> files)
            throws InputException {
        TableText text = TableText.read(csv, StateFile.STATUS.path(), Statuses.HEADER);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < text.size(); i++) {
            taken.add(text.cellsOf(i).getOrDefault(Table.KEY, ""));
        }
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>(text.cellsOf(i));
            String old = cells.getOrDefault(Table.KEY, "");
            String now = old.isEmpty() ? old : name.apply(old);
            if (now.equals(old) || taken.add(now)) {
                boolean said = evidence(cells, files.apply(now));
                if (!now.equals(old)) {
                    edits.add(Statuses.EVIDENT.set(old, Map.of()));
                }
                if (said || !now.equals(old)) {
                    cells.put(Table.KEY, now);
                    edits.add(Statuses.EVIDENT.set(now, cells));
                }
            }
        }
        return edits;
    }

    /**
     * The edits by which a sample's row goes with its image, should that get its new name: the row stays as it is, but for its key. One that
     * was left there of a sample that is gone makes room.
     *
     * @param sample its key
     * @param row its row
     * @param key its new key
     * @param image how the image gets its name
     */
    public static List<Edit> following(String sample, StatusRow row, String key, Edit.FileEdit image) {
        var expected = new Edit.RowExpected(Optional.empty(), Optional.of(image));
        Map<String, String> cells =
                Map.of(Table.KEY, key, "by", row.by(), "when", row.when().toString());
        return List.of(
                new Edit.SetRow(Statuses.EVIDENT, key, expected, Map.of()),
                new Edit.SetRow(Statuses.EVIDENT, sample, expected, cells));
    }

    /** Writes evidence into cells that have none; whether there was any to write. */
    private static boolean evidence(Map<String, String> cells, Evidence files) {
        boolean says = !(cells.getOrDefault(Statuses.MASK_COLUMN, "") + cells.getOrDefault(Statuses.IMAGE_COLUMN, ""))
                .isEmpty();
        if (says || files.isNone()) {
            return false;
        }
        cells.put(Statuses.MASK_COLUMN, files.mask().orElse(""));
        cells.put(Statuses.IMAGE_COLUMN, files.image().orElse(""));
        return true;
    }
}
