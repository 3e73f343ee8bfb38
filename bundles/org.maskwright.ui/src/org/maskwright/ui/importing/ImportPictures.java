package org.maskwright.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.maskwright.session.importing.ImportPreview.ImportedPicture;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.pictures.Picture;
import org.maskwright.ui.pictures.Screen;

/** Small pictures of the first samples that would be imported, with their masks, in rows. Of the UI thread. */
final class ImportPictures {
    /** Of a picture, as SWT counts. */
    static final int SIDE = 96;

    private static final int COLUMNS = 6;
    private static final int GAP = 8;

    private final Canvas canvas;
    private List<ShownPicture> shown = List.of();

    /** A picture on the screen. */
    private record ShownPicture(Picture picture, String name) {}

    ImportPictures(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        Named.as(canvas, ImportMessages.PICTURES_NAME);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(
                SWT.MouseMove,
                e -> canvas.setToolTipText(
                        at(e.x, e.y).map(s -> s.name().replace("&", "&&")).orElse(null)));
        canvas.addListener(SWT.Dispose, e -> forget());
    }

    Control control() {
        return canvas;
    }

    /** How high it is with what it shows. */
    int height() {
        return cell().y * ((shown.size() + COLUMNS - 1) / COLUMNS);
    }

    void show(List<ImportedPicture> pictures) {
        forget();
        Screen screen = Screen.of(canvas);
        List<ShownPicture> next = new ArrayList<>();
        for (ImportedPicture p : pictures) {
            String name = p.masked() ? p.name() : NLS.bind(ImportMessages.NO_MASK, p.name());
            next.add(new ShownPicture(new Picture(screen, p.picture()), name));
        }
        shown = next;
        canvas.redraw();
    }

    private void forget() {
        shown.forEach(s -> s.picture().dispose());
        shown = List.of();
    }

    /** Room of a picture and its name. */
    private Point cell() {
        int line = canvas.getFont().getFontData()[0].getHeight() * 2;
        return new Point(SIDE + GAP, SIDE + line + GAP);
    }

    private Optional<ShownPicture> at(int x, int y) {
        Point cell = cell();
        int index = x / cell.x < COLUMNS ? y / cell.y * COLUMNS + x / cell.x : -1;
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }

    private void paint(GC gc) {
        Point cell = cell();
        for (int i = 0; i < shown.size(); i++) {
            Picture picture = shown.get(i).picture();
            Point size = picture.size();
            int left = i % COLUMNS * cell.x;
            int top = i / COLUMNS * cell.y;
            picture.paint(gc, new Rectangle(left + (SIDE - size.x) / 2, top + (SIDE - size.y) / 2, size.x, size.y));
            String name = shortened(gc, shown.get(i).name());
            gc.drawText(name, left + (SIDE - gc.textExtent(name).x) / 2, top + SIDE + 2, true);
        }
    }

    /** The end of a path tells more than its beginning. */
    private static String shortened(GC gc, String name) {
        String end = name;
        while (end.length() > 4 && gc.textExtent(end).x > SIDE) {
            end = "…" + end.substring(2);
        }
        return end;
    }
}
