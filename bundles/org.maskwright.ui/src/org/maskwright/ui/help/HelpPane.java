package org.maskwright.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.maskwright.ui.help.HelpText.Block;
import org.maskwright.ui.help.HelpText.TextSpan;
import org.maskwright.ui.help.HelpText.TextStyle;
import org.maskwright.ui.jobs.UiThread;

/** Shows one page, in the colours of its control. Of the UI thread. */
final class HelpPane {
    private static final int MARGIN = 24;
    private static final int INDENT = 22;

    /** Widest column of a table, and the room after each, px. */
    private static final int WIDEST = 420;

    private static final int COLUMN_GAP = 18;

    private final StyledText widget;
    private final Consumer<String> follow;
    private final ResourceManager resources;
    private Optional<HelpPage> page = Optional.empty();
    private Optional<Color> setUpon = Optional.empty();

    /** @param follow told of a link that was clicked */
    HelpPane(Composite parent, Consumer<String> follow) {
        this.follow = follow;
        widget = new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        widget.setMargins(MARGIN, 16, MARGIN, 16);
        widget.setLineSpacing(3);
        widget.setCaret(null);
        resources = new LocalResourceManager(JFaceResources.getResources(), widget);
        widget.addListener(SWT.MouseUp, this::click);
        widget.addListener(
                SWT.MouseMove,
                e -> widget.setCursor(span(e).isPresent() ? e.display.getSystemCursor(SWT.CURSOR_HAND) : null));
        widget.addListener(SWT.Paint, e -> followTheme());
    }

    StyledText control() {
        return widget;
    }

    /** Where the next search begins: after what is selected. */
    int offset() {
        return Math.max(widget.getSelection().y, 0);
    }

    /** Shows a page from an offset on; so many characters there are selected. */
    void show(HelpBook.HelpPlace place, int selected) {
        if (!page.equals(Optional.of(place.page()))) {
            page = Optional.of(place.page());
            set();
        }
        widget.setTopIndex(widget.getLineAtOffset(place.offset()));
        widget.setSelection(place.offset(), place.offset() + selected);
        if (selected > 0) {
            widget.setTopIndex(Math.max(0, widget.getLineAtOffset(place.offset()) - 4));
        }
    }

    private void followTheme() {
        if (page.isPresent() && !setUpon.equals(Optional.of(widget.getBackground()))) {
            UiThread.of(widget).soon(this::set);
        }
    }

    private void set() {
        HelpText text = page.orElseThrow().text();
        setUpon = Optional.of(widget.getBackground());
        widget.setRedraw(false);
        if (!widget.getText().equals(text.text())) {
            widget.setText(text.text());
        }
        widget.setStyleRanges(text.spans().stream().map(this::style).toArray(StyleRange[]::new));
        text.blocks().forEach(b -> set(text, b));
        widget.setRedraw(true);
    }

    private StyleRange style(TextSpan span) {
        var style = new StyleRange();
        style.start = span.start();
        style.length = span.length();
        style.font = font(span);
        if (span.styles().contains(TextStyle.CODE)) {
            style.background = tinted();
        }
        if (span.styles().contains(TextStyle.LINK)) {
            style.underline = true;
            style.foreground = JFaceResources.getColorRegistry()
                    .get(org.eclipse.jface.preference.JFacePreferences.HYPERLINK_COLOR);
        }
        return style;
    }

    private Font font(TextSpan span) {
        boolean code = span.styles().contains(TextStyle.CODE);
        FontDescriptor font = code ? JFaceResources.getTextFontDescriptor() : JFaceResources.getDefaultFontDescriptor();
        for (TextStyle style : span.styles()) {
            font = switch (style) {
                case TITLE -> font.increaseHeight(8).withStyle(SWT.BOLD);
                case CHAPTER -> font.increaseHeight(4).withStyle(SWT.BOLD);
                case SECTION -> font.increaseHeight(1).withStyle(SWT.BOLD);
                case BOLD -> font.withStyle(SWT.BOLD);
                case ITALIC -> font.withStyle(SWT.ITALIC);
                case CODE, LINK -> font;
            };
        }
        return resources.create(font);
    }

    /** Between background and text, near the background. */
    private Color tinted() {
        Color b = widget.getBackground();
        Color f = widget.getForeground();
        return new Color(
                (b.getRed() * 13 + f.getRed()) / 14,
                (b.getGreen() * 13 + f.getGreen()) / 14,
                (b.getBlue() * 13 + f.getBlue()) / 14);
    }

    private void set(HelpText text, Block block) {
        int first = widget.getLineAtOffset(block.start());
        int lines = widget.getLineAtOffset(block.end() - 1) - first + 1;
        switch (block.shape()) {
            case ITEM -> {
                int indent = INDENT * block.depth();
                widget.setLineIndent(first, lines, indent - INDENT + 4);
                widget.setLineWrapIndent(first, lines, indent + 4);
                widget.setLineTabStops(first, lines, new int[] {indent + 4});
            }
            case CODE -> {
                widget.setLineIndent(first, lines, INDENT / 2);
                widget.setLineBackground(first, lines, tinted());
            }
            case TABLE -> {
                int[] stops = stops(text.text().substring(block.start(), block.end()));
                widget.setLineTabStops(first, lines, stops);
                widget.setLineWrapIndent(first, lines, stops.length == 0 ? 0 : stops[stops.length - 1]);
            }
        }
    }

    /** Where the columns of a table begin, but the first, px. */
    private int[] stops(String table) {
        List<String[]> rows =
                Arrays.stream(table.split("\n")).map(r -> r.split("\t", -1)).toList();
        int columns = rows.stream().mapToInt(r -> r.length).max().orElse(1);
        List<Integer> stops = new ArrayList<>();
        var gc = new GC(widget);
        gc.setFont(JFaceResources.getTextFont());
        int x = 0;
        for (int c = 0; c < columns - 1; c++) {
            int column = c;
            String longest = rows.stream()
                    .filter(r -> r.length > column)
                    .map(r -> r[column])
                    .max(Comparator.comparing(String::length))
                    .orElse("");
            x += Math.min(WIDEST, gc.textExtent(longest).x) + COLUMN_GAP;
            stops.add(x);
        }
        gc.dispose();
        return stops.stream().mapToInt(Integer::intValue).toArray();
    }

    private Optional<TextSpan> span(Event e) {
        int offset = widget.getOffsetAtPoint(new Point(e.x, e.y));
        return offset < 0
                ? Optional.empty()
                : page.flatMap(p -> p.text().spans().stream()
                        .filter(s -> !s.target().isEmpty() && s.start() <= offset && offset < s.start() + s.length())
                        .findFirst());
    }

    private void click(Event e) {
        if (e.button == 1 && widget.getSelectionCount() == 0) {
            span(e).map(TextSpan::target).ifPresent(follow);
        }
    }
}
