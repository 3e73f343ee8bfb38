package org.maskwright.ui.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.core.Rect;
import org.maskwright.session.Amount;
import org.maskwright.session.statistics.Bar;
import org.maskwright.session.statistics.Chart;
import org.maskwright.ui.parts.FocusMark;
import org.maskwright.ui.parts.Keyboard;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.words.GroundMessages;

/**
 * Charts side by side, as many in a row as there is room for. A bar is picked with the mouse, or with the arrows and Enter. UI thread only.
 */
final class ChartGrid {
    private final Canvas canvas;
    private final Consumer<Bar> picked;
    private final List<Image> images = new ArrayList<>();
    private List<ChartPicture> pictures = List.of();
    private Place current = new Place(0, -1);

    /** A bar: number of its chart, and its number in there; −1 for none. */
    private record Place(int chart, int bar) {}

    /**
     * How the room is divided.
     *
     * @param charts how many there are
     * @param columns charts in a row
     * @param cellWidth px
     * @param cellHeight px
     */
    record ChartCells(int charts, int columns, int cellWidth, int cellHeight) {
        private static final int WANTED_WIDTH = 320;

        /** Room for the names of twelve rules below each other. */
        private static final int LEAST_HEIGHT = 240;

        static ChartCells of(int width, int height, int charts) {
            int columns = Math.clamp(width / WANTED_WIDTH, 1, 3);
            int rows = Math.max(1, Math.ceilDiv(charts, columns));
            return new ChartCells(charts, columns, Math.max(1, width / columns), Math.max(LEAST_HEIGHT, height / rows));
        }

        int height() {
            return cellHeight * Math.ceilDiv(charts, columns);
        }
    }

    /** @param picked told which bar the user picked */
    ChartGrid(Composite parent, Consumer<Bar> picked) {
        this.picked = picked;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        Named.as(
                canvas,
                () -> StatisticsMessages.NAME + bar().map(b -> ": " + tip(b)).orElse(""));
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Dispose, e -> images.forEach(Image::dispose));
        canvas.addListener(
                SWT.MouseMove,
                e -> canvas.setToolTipText(at(e.x, e.y).map(ChartGrid::tip).orElse(null)));
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.KeyDown, this::key);
        FocusMark.on(canvas);
        Keyboard.letTabLeave(canvas);
    }

    Canvas control() {
        return canvas;
    }

    void show(List<ChartPicture> next) {
        images.forEach(Image::dispose);
        images.clear();
        pictures = next;
        next.forEach(p -> images.add(new Image(canvas.getDisplay(), p.data())));
        current = new Place(0, -1);
        canvas.redraw();
    }

    /** Where a chart is. */
    private Rectangle cell(int index) {
        ChartCells cells = ChartCells.of(canvas.getSize().x, canvas.getSize().y, pictures.size());
        return new Rectangle(
                index % cells.columns() * cells.cellWidth(),
                index / cells.columns() * cells.cellHeight(),
                cells.cellWidth(),
                cells.cellHeight());
    }

    /** The middle of a bar on the screen, px of the control; empty while it is not drawn. */
    Optional<Point> placeOf(Chart.Topic topic, String label) {
        for (int i = 0; i < pictures.size(); i++) {
            ChartPicture picture = pictures.get(i);
            int bar = picture.chart().bars().stream().map(Bar::label).toList().indexOf(label);
            if (picture.chart().topic() == topic && bar >= 0) {
                Rect column = picture.columns().get(bar);
                return Optional.of(new Point(
                        cell(i).x + column.x() + column.width() / 2, cell(i).y + column.y() + column.height() / 2));
            }
        }
        return Optional.empty();
    }

    private Optional<Bar> at(int x, int y) {
        for (int i = 0; i < pictures.size(); i++) {
            Rectangle cell = cell(i);
            if (cell.contains(x, y)) {
                return pictures.get(i).barAt(x - cell.x, y - cell.y);
            }
        }
        return Optional.empty();
    }

    private static String tip(Bar bar) {
        return NLS.bind(
                StatisticsMessages.TIP,
                bar.label(),
                Amount.of(bar.count(), GroundMessages.SAMPLE, GroundMessages.SAMPLES));
    }

    private void press(Event e) {
        canvas.setFocus();
        if (e.button == 1) {
            at(e.x, e.y).filter(b -> b.count() > 0).ifPresent(picked);
        }
    }

    private void key(Event e) {
        switch (e.keyCode) {
            case SWT.ARROW_RIGHT -> step(1);
            case SWT.ARROW_LEFT -> step(-1);
            case SWT.ARROW_DOWN -> chart(1);
            case SWT.ARROW_UP -> chart(-1);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> bar().filter(b -> b.count() > 0).ifPresent(picked);
            default -> {}
        }
    }

    private void step(int by) {
        if (!pictures.isEmpty()) {
            int bars = pictures.get(current.chart()).columns().size();
            go(new Place(current.chart(), Math.clamp(current.bar() + by, 0, Math.max(0, bars - 1))));
        }
    }

    private void chart(int by) {
        if (!pictures.isEmpty()) {
            go(new Place(Math.floorMod(current.chart() + by, pictures.size()), 0));
        }
    }

    private void go(Place next) {
        current = next;
        bar().ifPresent(b -> canvas.setToolTipText(tip(b)));
        canvas.getAccessible().setFocus(ACC.CHILDID_SELF);
        canvas.redraw();
    }

    private Optional<Bar> bar() {
        boolean there = current.chart() < pictures.size()
                && current.bar() >= 0
                && current.bar() < pictures.get(current.chart()).columns().size();
        return there ? Optional.of(pictures.get(current.chart()).chart().bars().get(current.bar())) : Optional.empty();
    }

    private void paint(GC gc) {
        gc.setInterpolation(SWT.HIGH);
        for (int i = 0; i < images.size(); i++) {
            Rectangle all = images.get(i).getBounds();
            Rectangle cell = cell(i);
            gc.drawImage(images.get(i), 0, 0, all.width, all.height, cell.x, cell.y, cell.width, cell.height);
        }
        if (canvas.isFocusControl() && bar().isPresent()) {
            Rectangle cell = cell(current.chart());
            Rect column = pictures.get(current.chart()).columns().get(current.bar());
            gc.drawFocus(cell.x + column.x() - 1, cell.y + column.y() - 1, column.width() + 2, column.height() + 2);
        }
    }
}
