package org.maskwright.ui.train;

import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.maskwright.session.training.RunComparison;
import org.maskwright.session.training.RunComparison.ComparedLine;
import org.maskwright.session.training.RunRow;
import org.maskwright.ui.parts.Named;

/** What is known of one run, or of two side by side: what differs is bold. Of the UI thread. */
final class RunLines {
    private static final int LEAST = 120;

    private final Table table;
    private boolean two;

    RunLines(Composite parent) {
        table = new Table(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        Named.as(table, TrainMessages.COMPARISON_NAME);
        for (int i = 0; i < 3; i++) {
            new TableColumn(table, SWT.NONE);
        }
        table.addListener(SWT.Resize, e -> arrange());
    }

    /** The values share what the names leave. */
    private void arrange() {
        int rest =
                Math.max(LEAST, table.getClientArea().width - table.getColumn(0).getWidth());
        table.getColumn(1).setWidth(two ? rest / 2 : rest);
        table.getColumn(2).setWidth(two ? rest / 2 : 0);
    }

    /** Shows the first two of some runs; the latest is at the right, as what came of the other. */
    void show(List<RunRow> rows) {
        table.setRedraw(false);
        table.removeAll();
        two = rows.size() > 1;
        if (!rows.isEmpty()) {
            RunRow last = rows.getFirst();
            RunRow before = two ? rows.get(1) : last;
            table.getColumn(1).setText(before.id());
            table.getColumn(2).setText(two ? last.id() : "");
            RunComparison.of(before, last).lines().forEach(this::add);
        }
        table.getColumn(0).pack();
        arrange();
        table.setRedraw(true);
    }

    private void add(ComparedLine line) {
        var item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {line.name(), line.left(), two ? line.right() : ""});
        if (line.differs()) {
            item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        }
    }
}
