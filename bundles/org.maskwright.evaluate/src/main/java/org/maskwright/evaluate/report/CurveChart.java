package org.maskwright.evaluate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of curves within 0…1 both ways, as SVG that stands in a page: it takes colours from the page, and needs no script. */
final class CurveChart {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 300;
    private static final int LEFT = 44;
    private static final int BOTTOM = 40;
    private static final int TOP = 26;
    private static final int RIGHT = 12;
    private static final String[] COLOURS = {"#1565c0", "#c62828", "#2e7d32", "#b26a00", "#6a1b9a", "#00838f"};

    private final String title;
    private final String across;
    private final String up;
    private final List<Line> lines = new ArrayList<>();

    CurveChart(String title, String across, String up) {
        this.title = title;
        this.across = across;
        this.up = up;
    }

    private record Line(String name, double[] x, double[] y) {}

    /** Adds a curve through these points. */
    CurveChart line(String name, double[] x, double[] y) {
        lines.add(new Line(name, x, y));
        return this;
    }

    String svg() {
        StringBuilder svg = new StringBuilder("<svg role=\"img\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" aria-label=\"" + Page.escape(title) + "\">");
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, 16, "middle", title);
        for (int i = 0; i <= 5; i++) {
            double at = i / 5.0;
            segment(svg, x(at), y(0), x(at), y(1), "grid");
            segment(svg, x(0), y(at), x(1), y(at), "grid");
            text(svg, x(at), y(0) + 14, "middle", String.format(Locale.ROOT, "%.1f", at));
            text(svg, x(0) - 5, y(at) + 4, "end", String.format(Locale.ROOT, "%.1f", at));
        }
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", across);
        text(svg, LEFT - 34, TOP - 10, "start", up);
        for (int i = 0; i < lines.size(); i++) {
            curve(svg, lines.get(i), COLOURS[i % COLOURS.length]);
        }
        return svg.append("</svg>").toString();
    }

    private static void curve(StringBuilder svg, Line line, String colour) {
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(colour)
                .append("\" points=\"");
        for (int i = 0; i < line.x().length; i++) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(line.x()[i]), y(line.y()[i])));
        }
        svg.append("\"><title>").append(Page.escape(line.name())).append("</title></polyline>");
    }

    private static void segment(StringBuilder svg, double x1, double y1, double x2, double y2, String style) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x1,
                y1,
                x2,
                y2));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor))
                .append(Page.escape(words))
                .append("</text>");
    }

    private static double x(double value) {
        return LEFT + Math.clamp(value, 0, 1) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double value) {
        return HEIGHT - BOTTOM - Math.clamp(value, 0, 1) * (HEIGHT - BOTTOM - TOP);
    }

    /** The names of the curves in their colours. */
    static String legend(List<String> names) {
        StringBuilder legend = new StringBuilder("<p class=\"legend\">");
        for (int i = 0; i < names.size(); i++) {
            legend.append("<span><i style=\"background:")
                    .append(COLOURS[i % COLOURS.length])
                    .append("\"></i>")
                    .append(Page.escape(names.get(i)))
                    .append("</span>");
        }
        return legend.append("</p>").toString();
    }
}
