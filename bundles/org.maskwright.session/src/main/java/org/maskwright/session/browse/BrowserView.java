package org.maskwright.session.browse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to browse at one moment. Immutable.
 *
 * @param all every sample, in the scan's order
 * @param rows those that the filter admits, sorted
 * @param positions place of each id in {@code rows}
 * @param filter which samples are seen
 * @param sort in which order
 * @param selection ids of the selected samples, all of them among {@code rows}
 * @param lead id of the sample that the keyboard moves from and that other views show; among {@code rows}
 */
public record BrowserView(
        List<BrowserRow> all,
        List<BrowserRow> rows,
        Map<String, Integer> positions,
        BrowserFilter filter,
        BrowserSort sort,
        Set<String> selection,
        Optional<String> lead) {
    static final BrowserView EMPTY = new BrowserView(
            List.of(), List.of(), Map.of(), BrowserFilter.ALL, BrowserSort.BY_NAME, Set.of(), Optional.empty());

    /** The row of a sample that is seen. */
    public Optional<BrowserRow> row(String id) {
        return Optional.ofNullable(positions.get(id)).map(rows::get);
    }

    /** The row of the leading sample. */
    public Optional<BrowserRow> leading() {
        return lead.flatMap(this::row);
    }

    /** Place of the leading sample among the rows; −1 when there is none. */
    public int leadPosition() {
        return lead.map(positions::get).orElse(-1);
    }

    /** The selected rows, in the order in which they are seen. */
    public List<BrowserRow> selected() {
        return selection.size() == rows.size()
                ? rows
                : selection.stream().map(positions::get).sorted().map(rows::get).toList();
    }
}
