package org.maskwright.dataset.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;

/**
 * How one text becomes another, line by line, so that the journal keeps of a long file what was changed in it. Finding it costs a walk over
 * both; it is short where the lines that stay are in the same order, and always right.
 */
final class LinePatch {
    /** What a row takes in a log besides its text, bytes. */
    private static final int ROW_BYTES = 40;

    private final List<Step.RowChange> rows = new ArrayList<>();
    private final List<String> before;
    private final List<String> after;
    private final Map<String, Integer> toCome = new HashMap<>();
    private final Map<String, Integer> toGo = new HashMap<>();
    private int read;
    private int written;

    private LinePatch(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        before.forEach(l -> toGo.merge(l, 1, Integer::sum));
        after.forEach(l -> toCome.merge(l, 1, Integer::sum));
    }

    /** The patch between two texts, where it takes less room than the first; empty where the whole of that had better be kept. */
    static List<Step.RowChange> ofLess(byte[] before, byte[] after) throws InputException {
        List<Step.RowChange> rows = between(before, after);
        long bytes = rows.stream()
                .mapToLong(r -> ROW_BYTES + length(r.before()) + length(r.after()))
                .sum();
        boolean exact =
                Arrays.equals(applied(before, rows), after) && Arrays.equals(applied(after, inverse(rows)), before);
        return exact && bytes < before.length ? rows : List.of();
    }

    private static int length(Optional<String> line) {
        return line.orElse("").length();
    }

    /** The lines that change, in the order of changing; exact for what is UTF-8. */
    static List<Step.RowChange> between(byte[] before, byte[] after) {
        return new LinePatch(lines(before), lines(after)).rows();
    }

    /** The patch that leads back. */
    static List<Step.RowChange> inverse(List<Step.RowChange> rows) {
        return rows.reversed().stream().map(Step.RowChange::inverse).toList();
    }

    /**
     * A text after a patch.
     *
     * @throws InputException when it is not the text that the patch was made for
     */
    static byte[] applied(byte[] text, List<Step.RowChange> rows) throws InputException {
        List<String> lines = lines(text);
        for (Step.RowChange row : rows) {
            boolean fits = row.before().isPresent()
                    ? row.at() < lines.size()
                            && lines.get(row.at()).equals(row.before().get())
                    : row.at() <= lines.size();
            if (!fits) {
                throw new InputException("line " + (row.at() + 1) + " is not what was noted of it");
            }
            if (row.before().isEmpty()) {
                lines.add(row.at(), row.after().orElse(""));
            } else if (row.after().isEmpty()) {
                lines.remove(row.at());
            } else {
                lines.set(row.at(), row.after().get());
            }
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(byte[] text) {
        return new ArrayList<>(List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1)));
    }

    private List<Step.RowChange> rows() {
        while (read < before.size() || written < after.size()) {
            boolean old = read < before.size();
            boolean next = written < after.size();
            if (old && next && before.get(read).equals(after.get(written))) {
                take();
                give();
            } else {
                boolean goes = old && (!next || toCome.getOrDefault(before.get(read), 0) == 0);
                boolean comes = next && (!old || toGo.getOrDefault(after.get(written), 0) == 0);
                change(goes || !comes, comes);
            }
        }
        return rows;
    }

    /** Takes the next old line out, or puts the next new one in, or the one in the other's place. */
    private void change(boolean goes, boolean comes) {
        int at = written;
        Optional<String> gone = goes ? Optional.of(take()) : Optional.empty();
        Optional<String> come = comes ? Optional.of(give()) : Optional.empty();
        rows.add(new Step.RowChange("", at, gone, come));
    }

    private String take() {
        String line = before.get(read++);
        toGo.merge(line, -1, Integer::sum);
        return line;
    }

    private String give() {
        String line = after.get(written++);
        toCome.merge(line, -1, Integer::sum);
        return line;
    }
}
