package org.maskwright.ui.rounds;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.maskwright.core.Size;
import org.maskwright.session.model.LabellingRound;
import org.maskwright.ui.parts.Named;
import org.maskwright.ui.pictures.ChartLook;

/** Three small charts above each other, a column for each round: what became of its proposals, their overlap, the time for a sample. Of the UI thread. */
final class RoundsChart {
    private static final int MARGIN = 8;
    private static final int WIDEST = 72;
    private static final int DOT = 7;

    private final Canvas canvas;
    private List<LabellingRound> rounds = List.of();

    RoundsChart(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        Named.as(canvas, RoundsMessages.CHART_NAME);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        canvas.addListener(SWT.Resize, e -> canvas.redraw());
    }

    Canvas control() {
        return canvas;
    }

    void show(List<LabellingRound> next) {
        rounds = List.copyOf(next);
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle room = canvas.getClientArea();
        if (rounds.isEmpty() || room.width < WIDEST || room.height < WIDEST) {
            return;
        }
        gc.setAntialias(SWT.ON);
        var look = new ChartLook(
                new Size(room.width, room.height),
                1,
                rgb(canvas.getBackground().getRGB()),
                rgb(canvas.getForeground().getRGB()));
        int line = gc.getFontMetrics().getHeight();
        int legend = legend(gc, look, room, line);
        int third = (room.height - legend - MARGIN) / 3;
        bars(gc, look, new Rectangle(MARGIN, legend, room.width - 2 * MARGIN, third));
        curve(
                new Pane(gc, look, new Rectangle(MARGIN, legend + third, room.width - 2 * MARGIN, third), 1),
                RoundsMessages.CHART_IOU,
                r -> r.overlap().value().figureIfDefined(),
                "%.3f");
        curve(
                new Pane(gc, look, new Rectangle(MARGIN, legend + 2 * third, room.width - 2 * MARGIN, third), 2),
                RoundsMessages.CHART_TIME,
                RoundsChart::seconds,
                "%.0f");
    }

    private static int rgb(RGB colour) {
        return colour.red << 16 | colour.green << 8 | colour.blue;
    }

    private static Color colour(int rgb) {
        return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static OptionalDouble seconds(LabellingRound round) {
        Optional<Duration> median = round.worked().median();
        return median.isPresent() ? OptionalDouble.of(median.get().toMillis() / 1000.0) : OptionalDouble.empty();
    }

    /** The colours of what becomes of proposals, in the order of the bars. */
    private static int fate(ChartLook look, int number) {
        return switch (number) {
            case 0 -> look.line(2);
            case 1 -> look.line(0);
            case 2 -> look.line(1);
            default -> look.lines();
        };
    }

    /** Says what the colours mean, in as many lines as it takes; where it ends. */
    private static int legend(GC gc, ChartLook look, Rectangle room, int line) {
        List<String> names =
                List.of(RoundsMessages.TAKEN, RoundsMessages.CORRECTED, RoundsMessages.WAITING, RoundsMessages.OTHER);
        int x = MARGIN;
        int y = MARGIN / 2;
        for (int i = 0; i < names.size(); i++) {
            int width = gc.textExtent(names.get(i)).x + line + MARGIN;
            if (x > MARGIN && x + width > room.width) {
                x = MARGIN;
                y += line + 2;
            }
            gc.setBackground(colour(fate(look, i)));
            gc.fillRectangle(x, y + line / 4, line / 2, line / 2);
            gc.drawText(names.get(i), x + line * 3 / 4, y, true);
            x += width;
        }
        return y + line + MARGIN / 2;
    }

    private int centre(Rectangle area, int round) {
        return area.x + (int) ((round + 0.5) * area.width / rounds.size());
    }

    private void bars(GC gc, ChartLook look, Rectangle area) {
        int line = gc.getFontMetrics().getHeight();
        int most = rounds.stream().mapToInt(LabellingRound::proposed).max().orElse(1);
        int bottom = area.y + area.height - line - 2;
        int width = Math.clamp(area.width / rounds.size() * 2L / 3, 2, WIDEST);
        for (int i = 0; i < rounds.size(); i++) {
            LabellingRound.Fates f = rounds.get(i).fates();
            int[] parts = {f.taken(), f.corrected(), f.waiting(), f.replaced() + f.gone()};
            int y = bottom;
            for (int p = 0; p < parts.length; p++) {
                int height = (int) Math.round((double) parts[p] / Math.max(1, most) * (bottom - area.y - line));
                gc.setBackground(colour(fate(look, p)));
                y -= height;
                gc.fillRectangle(centre(area, i) - width / 2, y, width, height);
            }
            centred(gc, String.format(Locale.ROOT, "%,d", rounds.get(i).proposed()), centre(area, i), y - line);
            centred(gc, Integer.toString(i + 1), centre(area, i), bottom + 1);
        }
        gc.setForeground(colour(look.lines()));
        gc.drawLine(area.x, bottom, area.x + area.width, bottom);
        gc.setForeground(colour(look.foreground()));
    }

    private static void centred(GC gc, String text, int x, int y) {
        gc.drawText(text, x - gc.textExtent(text).x / 2, y, true);
    }

    /** Where a curve is drawn. */
    private record Pane(GC gc, ChartLook look, Rectangle area, int colour) {}

    private void curve(Pane pane, String name, Function<LabellingRound, OptionalDouble> of, String format) {
        GC gc = pane.gc();
        Rectangle area = pane.area();
        int line = gc.getFontMetrics().getHeight();
        double[] known = rounds.stream()
                .map(of)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        gc.drawText(name, area.x, area.y, true);
        double least = java.util.Arrays.stream(known).min().orElse(0);
        double span = Math.max(1e-9, java.util.Arrays.stream(known).max().orElse(1) - least);
        int top = area.y + 2 * line + MARGIN;
        int bottom = Math.max(top + 1, area.y + area.height - MARGIN);
        Optional<Point> before = Optional.empty();
        for (int i = 0; i < rounds.size(); i++) {
            OptionalDouble value = of.apply(rounds.get(i));
            if (value.isEmpty()) {
                continue;
            }
            double share = span < 1e-6 ? 0.5 : (value.getAsDouble() - least) / span;
            var at = new Point(centre(area, i), (int) Math.round(bottom - share * (bottom - top)));
            gc.setForeground(colour(pane.look().line(pane.colour())));
            gc.setBackground(gc.getForeground());
            gc.setLineWidth(2);
            before.ifPresent(b -> gc.drawLine(b.x, b.y, at.x, at.y));
            gc.setLineWidth(1);
            gc.fillOval(at.x - DOT / 2, at.y - DOT / 2, DOT, DOT);
            gc.setForeground(colour(pane.look().foreground()));
            centred(gc, String.format(Locale.ROOT, format, value.getAsDouble()), at.x, at.y - DOT / 2 - line);
            before = Optional.of(at);
        }
    }
}
