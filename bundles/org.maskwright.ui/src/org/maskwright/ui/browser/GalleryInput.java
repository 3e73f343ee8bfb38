package org.maskwright.ui.browser;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.maskwright.ui.model.BrowserModel;
import org.maskwright.ui.model.BrowserRow;

/** Turns mouse and keys in the gallery into selection. Ctrl adds, Shift extends from where the selection began, letters find. */
final class GalleryInput {
    /** Letters typed within this time of each other are one word, ms. */
    private static final int TYPING_MS = 900;

    private final Gallery gallery;
    private final BrowserModel model;
    private final Canvas canvas;
    private String anchor = "";
    private String typed = "";
    private int typedAt;

    GalleryInput(Gallery gallery, BrowserModel model) {
        this.gallery = gallery;
        this.model = model;
        this.canvas = gallery.control();
        canvas.addListener(SWT.MouseDown, this::press);
        canvas.addListener(SWT.MouseMove, e -> tip(gallery.cellAt(e.x, e.y)));
        canvas.addListener(SWT.MouseVerticalWheel, e -> {
            gallery.scrollTo(
                    gallery.offset() - e.count * Math.max(20, gallery.layout().cellHeight() / 4));
            e.doit = false;
        });
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(
                SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void press(Event event) {
        canvas.setFocus();
        int cell = gallery.cellAt(event.x, event.y);
        List<BrowserRow> rows = gallery.view().rows();
        if (cell < 0) {
            if (event.button == 1 && (event.stateMask & SWT.MOD1) == 0) {
                model.select(List.of(), "");
            }
            return;
        }
        String id = rows.get(cell).id();
        if (event.button == 3 && gallery.view().selection().contains(id)) {
            return;
        }
        if ((event.stateMask & SWT.MOD2) != 0) {
            extendTo(cell);
        } else if ((event.stateMask & SWT.MOD1) != 0) {
            anchor = id;
            model.toggle(id);
        } else {
            anchor = id;
            model.select(id);
        }
    }

    private void extendTo(int cell) {
        Integer from = gallery.view().positions().get(anchor);
        model.selectRange(from == null ? Math.max(0, gallery.view().leadPosition()) : from, cell);
    }

    private void tip(int cell) {
        String text = cell < 0 ? null : SampleTip.of(gallery.view().rows().get(cell));
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
            model.select(anchor);
        }
        gallery.announceFocus();
    }

    private void other(Event event, int lead) {
        boolean control = (event.stateMask & (SWT.MOD1 | SWT.MOD3)) != 0;
        if (control && event.keyCode == 'a') {
            model.selectAll();
        } else if (event.character == ' ' && lead >= 0) {
            model.toggle(gallery.view().rows().get(lead).id());
        } else if (!control && event.character > ' ' && event.character != SWT.DEL) {
            find(event, lead);
        }
    }

    private void find(Event event, int lead) {
        boolean going = event.time - typedAt < TYPING_MS;
        typed = going ? typed + event.character : String.valueOf(event.character);
        typedAt = event.time;
        int found = model.find(typed, Math.max(0, going ? lead : lead + 1));
        if (found >= 0) {
            anchor = gallery.view().rows().get(found).id();
            model.select(anchor);
            gallery.announceFocus();
        }
    }
}
