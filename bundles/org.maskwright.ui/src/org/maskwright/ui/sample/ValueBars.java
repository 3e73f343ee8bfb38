package org.maskwright.ui.sample;

import java.util.SortedMap;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.ui.Messages;
import org.maskwright.ui.parts.Named;

/** How many pixels have which value: a bar each, on a logarithmic scale, so that a few strange pixels are seen beside a million. */
final class ValueBars {
    private static final int WIDEST = 28;

    private final Canvas canvas;
    private final SortedMap<Integer, Long> counts;

    ValueBars(Composite parent, SortedMap<Integer, Long> counts) {
        this.counts = counts;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, this::paint);
        var text = new StringBuilder();
        counts.forEach((value, count) -> text.append(value)
                .append(": ")
                .append(String.format("%,d px", count))
                .append('\n'));
        canvas.setToolTipText(text.toString().strip());
        Named.as(canvas, Messages.FACT_VALUES + '\n' + text.toString().strip());
    }

    Canvas control() {
        return canvas;
    }

    private void paint(Event e) {
        if (counts.isEmpty()) {
            return;
        }
        Rectangle area = canvas.getClientArea();
        int textHeight = e.gc.getFontMetrics().getHeight();
        int room = area.height - textHeight - 2;
        int step = Math.clamp(area.width / counts.size(), 3, WIDEST + 20);
        double most = Math.log1p(
                counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
        boolean named = step >= 24;
        int x = 0;
        for (var entry : counts.entrySet()) {
            int height = Math.max(2, (int) (room * Math.log1p(entry.getValue()) / most));
            e.gc.setBackground(canvas.getForeground());
            e.gc.setAlpha(150);
            e.gc.fillRectangle(x, room - height, Math.min(WIDEST, step - 2), height);
            e.gc.setAlpha(255);
            boolean end = entry.getKey().equals(counts.firstKey())
                    || entry.getKey().equals(counts.lastKey()) && x + 24 < area.width;
            if (named || end) {
                e.gc.drawText(String.valueOf(entry.getKey()), x, room + 2, SWT.DRAW_TRANSPARENT);
            }
            x += step;
        }
    }
}
