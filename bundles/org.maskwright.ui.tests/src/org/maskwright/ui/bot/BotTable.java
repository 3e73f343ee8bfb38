package org.maskwright.ui.bot;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;

/** A table as its user sees it. */
public final class BotTable {
    private final WorkbenchBot bot;
    private final Table table;

    BotTable(WorkbenchBot bot, Table table) {
        this.bot = bot;
        this.table = table;
    }

    /** How many rows there are. */
    public int rowCount() {
        return bot.get(table::getItemCount);
    }

    /** The titles of the columns. */
    public List<String> columns() {
        return bot.get(() -> IntStream.range(0, table.getColumnCount())
                .mapToObj(c -> table.getColumn(c).getText())
                .toList());
    }

    /** The texts of a row, as they are shown. */
    public List<String> row(int row) {
        return bot.get(() -> IntStream.range(0, table.getColumnCount())
                .mapToObj(c -> table.getItem(row).getText(c))
                .toList());
    }

    /** Clicks on the first cell of a row that is in sight. */
    public void click(int row) {
        Rectangle cell = bot.get(() -> table.getItem(row).getBounds(0));
        bot.click(table, cell.x + cell.width / 2, cell.y + cell.height / 2);
    }

    /** The rows that are selected. */
    public List<Integer> selection() {
        return bot.get(() -> IntStream.of(table.getSelectionIndices()).boxed().toList());
    }

    /** Waits until a row is selected. */
    public void waitUntilSelected(int row) {
        bot.waitUntil("row " + row + " is selected", () -> table.getSelectionIndex() == row);
    }

    /** Waits until there are so many rows. */
    public void waitUntilRows(int count) {
        bot.waitUntil("there are " + count + " rows", () -> table.getItemCount() == count);
    }
}
