package org.maskwright.ui.sample;

import java.util.SortedMap;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.session.Amount;
import org.maskwright.session.sample.ValueShares;
import org.maskwright.ui.parts.Named;

/** How the values of a mask share its pixels: a bar in proportion for each frequent one, and the others as a small histogram of their own. */
final class ValueBars {
    private static final int GAP = 3;
    private static final int BAR = 90;
    private static final int HISTOGRAM = 28;

    private final Canvas canvas;
    private final ValueShares shares;

    ValueBars(Composite parent, ValueShares shares) {
        this.shares = shares;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        var tip = new StringBuilder();
        shares.rows().forEach(r -> tip.append(NLS.bind(
                        SampleMessages.FACT_VALUE,
                        new Object[] {r.value(), percent(r.pixels()), Amount.number(r.pixels())}))
                .append('\n'));
        canvas.setToolTipText(tip.toString().strip());
        Named.as(canvas, SampleMessages.FACT_VALUES + '\n' + tip.toString().strip());
    }

    Canvas control() {
        return canvas;
    }

    /** The height that all of it takes, px. */
    int height() {
        int line = canvas.computeTrim(0, 0, 0, 0).height + lineHeight();
        int rows = shares.rows().size() * (line + GAP);
        return shares.others().isEmpty() ? rows : rows + 2 * (line + GAP) + HISTOGRAM;
    }

    private int lineHeight() {
        var gc = new GC(canvas);
        try {
            return gc.getFontMetrics().getHeight();
        } finally {
            gc.dispose();
        }
    }

    private String percent(long pixels) {
        return ValueShares.percent(pixels, shares.pixels());
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        int line = gc.getFontMetrics().getHeight();
        int names = gc.textExtent("000").x + 6;
        int bar = Math.min(BAR, Math.max(20, area.width - names - gc.textExtent("00.000 %").x - 12));
        int y = 0;
        for (ValueShares.ValueShare row : shares.rows()) {
            String name = Integer.toString(row.value());
            gc.drawText(name, names - 6 - gc.textExtent(name).x, y, SWT.DRAW_TRANSPARENT);
            bar(gc, new Rectangle(names, y + 2, bar, line - 4), row.share());
            gc.drawText(percent(row.pixels()), names + bar + 8, y, SWT.DRAW_TRANSPARENT);
            y += line + GAP;
        }
        if (!shares.others().isEmpty()) {
            String caption =
                    NLS.bind(SampleMessages.FACT_OTHER_VALUES, shares.others().size());
            gc.drawText(
                    percent(shares.otherPixels()) + "  " + caption,
                    names - gc.textExtent(" ").x,
                    y,
                    SWT.DRAW_TRANSPARENT);
            histogram(gc, new Rectangle(names, y + line + GAP, bar + gc.textExtent("00.000 %").x, HISTOGRAM));
        }
    }

    /** The rest of the room is shown, too, so that proportions are seen. */
    private void bar(GC gc, Rectangle room, double share) {
        gc.setBackground(canvas.getForeground());
        gc.setAlpha(40);
        gc.fillRectangle(room);
        gc.setAlpha(170);
        int width = share > 0 ? Math.max(1, (int) Math.round(room.width * share)) : 0;
        gc.fillRectangle(room.x, room.y, width, room.height);
        gc.setAlpha(255);
    }

    private void histogram(GC gc, Rectangle room) {
        SortedMap<Integer, Long> others = shares.others();
        int first = others.firstKey();
        int span = others.lastKey() - first + 1;
        double[] columns = new double[room.width];
        others.forEach((value, count) -> columns[(int) ((long) (value - first) * room.width / span)] += count);
        double most = java.util.Arrays.stream(columns).max().orElse(1);
        int width = Math.max(1, room.width / span);
        gc.setBackground(canvas.getForeground());
        gc.setAlpha(170);
        for (int x = 0; x < columns.length; x++) {
            int height = columns[x] == 0 ? 0 : Math.max(1, (int) Math.round(room.height * columns[x] / most));
            gc.fillRectangle(room.x + x, room.y + room.height - height, width, height);
        }
        gc.setAlpha(255);
        gc.drawLine(room.x, room.y + room.height, room.x + room.width, room.y + room.height);
        String last = Integer.toString(others.lastKey());
        gc.drawText(Integer.toString(first), room.x, room.y + room.height + 1, SWT.DRAW_TRANSPARENT);
        gc.drawText(last, room.x + room.width - gc.textExtent(last).x, room.y + room.height + 1, SWT.DRAW_TRANSPARENT);
    }
}
