package org.maskwright.ui.browser;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.ui.parts.Keyboard;

/** Turns mouse and keys in the gallery into selection. Ctrl adds, Shift extends from where the selection began. */
final class GalleryInput {
    /** A step of Ctrl and the wheel, or of Ctrl and + or −, px. */
    private static final int SIZE_STEP = 16;

    private final Gallery gallery;
    private final BrowserModel model;
    private final Canvas canvas;
    private final GalleryBand band;
    private String anchor = "";
    private Optional<String> pressed = Optional.empty();

    GalleryInput(Gallery gallery, BrowserModel model, GalleryBand band) {
        this.gallery = gallery;
        this.model = model;
        this.canvas = gallery.control();
        this.band = band;
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseUp, e -> release());
        canvas.addListener(SWT.DragDetect, e -> pressed = Optional.empty());
        canvas.addListener(SWT.MouseDoubleClick, this::open);
        canvas.addListener(SWT.MouseMove, e -> tip(gallery.cellAt(e.x, e.y)));
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.MenuDetect, this::placeMenu);
        canvas.addListener(SWT.KeyDown, this::key);
        Keyboard.letTabLeave(canvas);
    }

    private void press(Event event) {
        canvas.setFocus();
        int cell = gallery.cellAt(event.x, event.y);
        boolean adds = (event.stateMask & SWT.MOD1) != 0;
        if (cell < 0) {
            if (!adds) {
                model.select(List.of(), "");
            }
            if (event.button == 1) {
                band.begin(event);
            }
            return;
        }
        String id = gallery.view().rows().get(cell).id();
        boolean selected = gallery.view().selection().contains(id);
        if ((event.stateMask & SWT.MOD2) != 0) {
            extendTo(cell);
        } else if (adds) {
            anchor = id;
            model.toggle(id);
        } else if (!selected) {
            anchor = id;
            model.select(id);
        } else if (event.button == 1) {
            // Several may be about to be dragged: this one alone is selected only when the button is let go here.
            pressed = Optional.of(id);
        }
    }

    private void release() {
        pressed.ifPresent(id -> {
            anchor = id;
            model.select(id);
        });
        pressed = Optional.empty();
    }

    private void open(Event event) {
        if (event.button == 1 && gallery.cellAt(event.x, event.y) >= 0) {
            canvas.notifyListeners(SWT.DefaultSelection, new Event());
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            resize(event.count > 0 ? SIZE_STEP : -SIZE_STEP);
        } else {
            gallery.scrollTo(gallery.offset()
                    - event.count * Math.max(20, gallery.layout().cellHeight() / 4));
        }
        event.doit = false;
    }

    private void resize(int byPx) {
        GalleryStyle style = gallery.style();
        gallery.show(style.withSide(style.sidePx() + byPx));
    }

    /** Asked for with a key, the menu comes up at the leading sample. */
    private void placeMenu(Event event) {
        int lead = gallery.view().leadPosition();
        if (event.detail == SWT.MENU_KEYBOARD && lead >= 0) {
            GalleryLayout layout = gallery.layout();
            Point at = canvas.toDisplay(
                    layout.x(lead) + layout.cellWidth() / 2,
                    Math.max(0, layout.y(lead) - gallery.offset()) + layout.cellHeight() / 2);
            event.x = at.x;
            event.y = at.y;
        }
    }

    private void extendTo(int cell) {
        Integer from = gallery.view().positions().get(anchor);
        model.selectRange(from == null ? Math.max(0, gallery.view().leadPosition()) : from, cell);
    }

    private void tip(int cell) {
        String text = cell < 0 || band.active()
                ? null
                : SampleTip.of(gallery.view().rows().get(cell));
        if (!java.util.Objects.equals(text, canvas.getToolTipText())) {
            canvas.setToolTipText(text);
        }
    }

    private void key(Event event) {
        GalleryLayout layout = gallery.layout();
        int lead = gallery.view().leadPosition();
        int page = layout.rowsAtOnce() * layout.columns();
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(event, lead - 1);
            case SWT.ARROW_RIGHT -> go(event, lead + 1);
            case SWT.ARROW_UP -> go(event, lead < layout.columns() ? lead : lead - layout.columns());
            case SWT.ARROW_DOWN -> go(event, down(lead, layout));
            case SWT.PAGE_UP -> go(event, Math.max(lead % layout.columns(), lead - page));
            case SWT.PAGE_DOWN -> go(event, lead + page);
            case SWT.HOME -> go(event, 0);
            case SWT.END -> go(event, Integer.MAX_VALUE);
            default -> other(event, lead);
        }
    }

    private static int down(int lead, GalleryLayout layout) {
        boolean lastRow = lead / layout.columns() == layout.rows() - 1;
        return lastRow ? lead : lead + layout.columns();
    }

    /** With Shift the selection reaches there; with Ctrl only the lead goes there, and Space selects. */
    private void go(Event event, int wanted) {
        List<BrowserRow> rows = gallery.view().rows();
        if (rows.isEmpty()) {
            return;
        }
        int cell = Math.clamp(wanted, 0, rows.size() - 1);
        if ((event.stateMask & SWT.MOD2) != 0) {
            extendTo(cell);
        } else {
            anchor = rows.get(cell).id();
            if ((event.stateMask & SWT.MOD1) != 0) {
                model.select(List.copyOf(gallery.view().selection()), anchor);
            } else {
                model.select(anchor);
            }
        }
        gallery.announceFocus();
    }

    private void other(Event event, int lead) {
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.CR, SWT.KEYPAD_CR -> canvas.notifyListeners(SWT.DefaultSelection, new Event());
            case ' ' -> toggle(lead);
            case 'a' -> when(control, model::selectAll);
            case '+', '=', SWT.KEYPAD_ADD -> when(control, () -> resize(SIZE_STEP));
            case '-', SWT.KEYPAD_SUBTRACT -> when(control, () -> resize(-SIZE_STEP));
            default -> {}
        }
    }

    private static void when(boolean condition, Runnable then) {
        if (condition) {
            then.run();
        }
    }

    private void toggle(int lead) {
        if (lead >= 0) {
            anchor = gallery.view().rows().get(lead).id();
            model.toggle(anchor);
        }
    }
}
