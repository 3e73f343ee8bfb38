package org.maskwright.ui.browser;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.BrowserRow;
import org.maskwright.ui.icons.Icon;
import org.maskwright.ui.parts.Contrast;
import org.maskwright.ui.pictures.Picture;

/** Paints one sample of the gallery: picture, badges, name and part. Colours are the system's, so that dark themes are. */
final class CellPainter {
    /** Between the cell's border and what is in it, px. */
    static final int PADDING = 8;

    /** Between picture and name, px. */
    private static final int GAP = 5;

    private static final int BADGE = 16;
    private static final int BADGE_INSET = 7;
    /** Of a picture smaller than this, badges lie beside it and not upon it. */
    private static final Point LEAST = new Point(3 * (BADGE + 2 * BADGE_INSET), 2 * (BADGE + 2 * BADGE_INSET));

    private static final int NAMES_KEPT = 4096;

    /** Opacity of the selection's colour while the gallery has not the keyboard, 0…255. */
    static final int UNFOCUSED = 70;

    /** Opacity of the dark plates behind signs and words upon pictures, 0…255: white is read on them even upon white. */
    static final int PLATE = 180;

    /** Opacity of words that matter less, 0…255. */
    static final int QUIET = 175;

    private final Canvas canvas;
    private final ResourceManager resources;
    private final Map<Icon, Image> icons = new EnumMap<>(Icon.class);
    private final Map<String, String> shortened = new LinkedHashMap<>();
    private final int captionHeight;
    private int shortenedFor;
    private Colours colours;

    /** How a cell is to be painted. */
    record CellState(boolean selected, boolean lead, boolean focused) {}

    /** The colours of one frame: asked for once, as GTK reads them out of a style sheet each time. */
    private record Colours(Color text, Color ground, Color selection, Color selectionText, Color black, Color white) {}

    CellPainter(Canvas canvas) {
        this.canvas = canvas;
        this.resources = new LocalResourceManager(JFaceResources.getResources(), canvas);
        var gc = new GC(canvas);
        captionHeight = gc.getFontMetrics().getHeight() + GAP;
        gc.dispose();
        begin();
    }

    /** Begins a frame: takes the colours that the system and the theme want now. */
    void begin() {
        Display display = canvas.getDisplay();
        colours = new Colours(
                canvas.getForeground(),
                canvas.getBackground(),
                display.getSystemColor(SWT.COLOR_LIST_SELECTION),
                display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT),
                display.getSystemColor(SWT.COLOR_BLACK),
                display.getSystemColor(SWT.COLOR_WHITE));
    }

    /** Height of what is below the picture, px. */
    int captionHeight() {
        return captionHeight;
    }

    void paint(GC gc, Rectangle cell, BrowserRow row, Optional<Picture> picture, CellState state) {
        Color text = paintGround(gc, cell, state);
        var box = new Rectangle(
                cell.x + PADDING,
                cell.y + PADDING,
                cell.width - 2 * PADDING,
                cell.height - 2 * PADDING - captionHeight);
        gc.setForeground(text);
        Rectangle drawn = paintPicture(gc, box, picture);
        Rectangle frame = frame(drawn, box);
        paintBadges(gc, frame, row);
        paintLack(gc, frame, row, picture.isPresent());
        gc.setForeground(text);
        paintCaption(gc, box, row, state.selected() && state.focused());
    }

    /** Selected, the cell is filled; without the focus it is tinted and framed. The colour of its text. */
    private Color paintGround(GC gc, Rectangle cell, CellState state) {
        Color text = colours.text();
        Color selection = colours.selection();
        if (state.selected()) {
            gc.setBackground(selection);
            gc.setAlpha(state.focused() ? 255 : UNFOCUSED);
            gc.fillRoundRectangle(cell.x + 2, cell.y + 2, cell.width - 4, cell.height - 4, 8, 8);
            gc.setAlpha(255);
            gc.setForeground(selection);
            gc.setLineWidth(2);
            gc.drawRoundRectangle(cell.x + 3, cell.y + 3, cell.width - 6, cell.height - 6, 8, 8);
            gc.setLineWidth(1);
            int ground = Contrast.over(rgb(selection), rgb(colours.ground()), state.focused() ? 255 : UNFOCUSED);
            Color preferred = state.focused() ? colours.selectionText() : text;
            text = color(Contrast.readable(rgb(preferred), ground));
        }
        if (state.lead() && (state.focused() || !state.selected())) {
            gc.setForeground(text);
            gc.setLineStyle(SWT.LINE_DOT);
            gc.drawRoundRectangle(cell.x + 5, cell.y + 5, cell.width - 11, cell.height - 11, 6, 6);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
        return text;
    }

    private static int rgb(Color color) {
        return color.getRed() << 16 | color.getGreen() << 8 | color.getBlue();
    }

    private static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private Rectangle paintPicture(GC gc, Rectangle box, Optional<Picture> picture) {
        if (picture.filter(Picture::isThere).isPresent()) {
            Point size = picture.get().size();
            double scale = Math.min(1.0, Math.min((double) box.width / size.x, (double) box.height / size.y));
            int width = (int) Math.round(size.x * scale);
            int height = (int) Math.round(size.y * scale);
            var drawn = new Rectangle(box.x + (box.width - width) / 2, box.y + box.height - height, width, height);
            picture.get().paint(gc, drawn);
            return drawn;
        }
        paintNoPicture(gc, box, picture.isPresent());
        return box;
    }

    /** Where badges have place: the picture, or around one that they would cover. */
    private static Rectangle frame(Rectangle drawn, Rectangle box) {
        int width = Math.max(drawn.width, Math.min(LEAST.x, box.width));
        int height = Math.max(drawn.height, Math.min(LEAST.y, box.height));
        return new Rectangle(box.x + (box.width - width) / 2, box.y + box.height - height, width, height);
    }

    /** An empty frame; with a sign and a word when there never will be a picture in it. */
    private void paintNoPicture(GC gc, Rectangle box, boolean never) {
        gc.setBackground(gc.getForeground());
        gc.setAlpha(18);
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 6, 6);
        gc.setAlpha(255);
        if (never) {
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawRoundRectangle(box.x, box.y, box.width - 1, box.height - 1, 6, 6);
            gc.setLineStyle(SWT.LINE_SOLID);
            Image missing = image(Icon.IMAGE_MISSING);
            gc.drawImage(missing, box.x + (box.width - BADGE) / 2, box.y + box.height / 2 - BADGE);
            String word = shortened(gc, BrowserMessages.CELL_UNREADABLE, box.width - 8);
            gc.drawText(
                    word,
                    box.x + (box.width - gc.textExtent(word).x) / 2,
                    box.y + box.height / 2 + 4,
                    SWT.DRAW_TRANSPARENT);
        }
    }

    /** At the foot of the picture: which of its files the sample does not have. */
    private void paintLack(GC gc, Rectangle picture, BrowserRow row, boolean made) {
        boolean image = row.sample().image().isPresent();
        if (made && !row.sample().isPair()) {
            String word = shortened(
                    gc, image ? BrowserMessages.CELL_NO_MASK : BrowserMessages.CELL_NO_IMAGE, picture.width - 16);
            Point size = gc.textExtent(word);
            gc.setBackground(colours.black());
            gc.setAlpha(PLATE);
            gc.fillRoundRectangle(
                    picture.x + 4, picture.y + picture.height - size.y - 8, size.x + 10, size.y + 4, 6, 6);
            gc.setAlpha(255);
            gc.setForeground(colours.white());
            gc.drawText(word, picture.x + 9, picture.y + picture.height - size.y - 6, SWT.DRAW_TRANSPARENT);
        }
    }

    /** Status at the left, worst finding at the right: where nobody has looked and nothing is wrong, nothing hides the picture. */
    private void paintBadges(GC gc, Rectangle picture, BrowserRow row) {
        if (SampleStatus.UNREVIEWED.compareTo(row.status()) < 0) {
            paintBadge(gc, Icon.of(row.status()), picture.x + BADGE_INSET, picture.y + BADGE_INSET);
        }
        row.worst()
                .ifPresent(s -> paintBadge(
                        gc, Icon.of(s), picture.x + picture.width - BADGE - BADGE_INSET, picture.y + BADGE_INSET));
    }

    /** Upon a dark plate, so that it stands out from any picture. */
    private void paintBadge(GC gc, Icon icon, int x, int y) {
        gc.setBackground(colours.black());
        gc.setAlpha(PLATE);
        gc.fillRoundRectangle(x - 3, y - 3, BADGE + 6, BADGE + 6, 9, 9);
        gc.setAlpha(255);
        gc.drawImage(image(icon), x, y);
    }

    /** Kept, as finding an icon in the bundle takes longer than painting it. */
    private Image image(Icon icon) {
        return icons.computeIfAbsent(icon, i -> i.image(resources));
    }

    private void paintCaption(GC gc, Rectangle box, BrowserRow row, boolean filled) {
        int y = box.y + box.height + GAP;
        int right = 0;
        String part = row.part().map(p -> p.text()).orElse("");
        if (!part.isEmpty() && box.width > 90) {
            right = gc.textExtent(part).x;
            gc.setAlpha(filled ? 255 : QUIET);
            gc.drawText(part, box.x + box.width - right, y, SWT.DRAW_TRANSPARENT);
            gc.setAlpha(255);
            right += 8;
        }
        String name = shortened(gc, row.label(), box.width - right);
        int x = right > 0 ? box.x : box.x + Math.max(0, (box.width - gc.textExtent(name).x) / 2);
        gc.drawText(name, x, y, SWT.DRAW_TRANSPARENT);
    }

    /** Text with its middle left out where it is too long; kept, as measuring is what takes longest in painting. */
    private String shortened(GC gc, String name, int width) {
        if (shortenedFor != width || shortened.size() > NAMES_KEPT) {
            shortened.clear();
            shortenedFor = width;
        }
        return shortened.computeIfAbsent(name, n -> shorten(gc, n, width));
    }

    private static String shorten(GC gc, String name, int width) {
        if (gc.textExtent(name).x <= width) {
            return name;
        }
        int fits = 0;
        int tooLong = name.length();
        while (tooLong - fits > 1) {
            int kept = (fits + tooLong) / 2;
            if (gc.textExtent(elided(name, kept)).x <= width) {
                fits = kept;
            } else {
                tooLong = kept;
            }
        }
        return elided(name, fits);
    }

    private static String elided(String name, int kept) {
        int head = kept / 2;
        return name.substring(0, head) + "…" + name.substring(name.length() - (kept - head));
    }
}
