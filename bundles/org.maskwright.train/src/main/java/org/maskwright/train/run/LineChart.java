package org.maskwright.train.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of curves over epochs, as SVG that stands in a page: it takes colours from the page, and needs no script. */
final class LineChart {
    private static final int WIDTH = 420;
    private static final int HEIGHT = 260;
    private static final int LEFT = 52;
    private static final int BOTTOM = 30;
    private static final int TOP = 26;
    private static final int RIGHT = 12;
    private static final String[] COLOURS = {"#1565c0", "#c62828", "#2e7d32"};

    private final String title;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, double[] values) {}

    LineChart(String title) {
        this.title = title;
    }

    /** Adds a curve, a value an epoch; what is not finite is left out. */
    LineChart line(String name, double[] values) {
        lines.add(new Line(name, values.clone()));
        return this;
    }

    String svg() {
        StringBuilder svg = new StringBuilder("<figure><svg role=\"img\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" aria-label=\"" + RunReport.escape(title) + "\">");
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, 16, "middle", title);
        double low = limit(false);
        double high = limit(true);
        double span = high > low ? high - low : 1;
        int epochs = lines.stream().mapToInt(l -> l.values().length).max().orElse(1);
        for (int i = 0; i <= 4; i++) {
            double y = HEIGHT - BOTTOM - i / 4.0 * (HEIGHT - BOTTOM - TOP);
            svg.append(format(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, WIDTH - RIGHT, y, y));
            text(svg, LEFT - 5, y + 4, "end", format("%.4g", low + span * i / 4));
        }
        text(svg, LEFT, HEIGHT - 10, "start", "1");
        text(svg, WIDTH - RIGHT, HEIGHT - 10, "end", "epoch " + epochs);
        for (int i = 0; i < lines.size(); i++) {
            curve(svg, i, epochs, new double[] {low, span});
        }
        return svg.append("</svg>").append(legend()).append("</figure>").toString();
    }

    private double limit(boolean high) {
        double[] all = lines.stream()
                .flatMapToDouble(l -> java.util.Arrays.stream(l.values()))
                .filter(Double::isFinite)
                .toArray();
        var stream = java.util.Arrays.stream(all);
        return (high ? stream.max() : stream.min()).orElse(0);
    }

    private void curve(StringBuilder svg, int index, int epochs, double[] lowAndSpan) {
        svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"")
                .append(COLOURS[index % COLOURS.length])
                .append("\" points=\"");
        double[] values = lines.get(index).values();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                double x = LEFT + (epochs > 1 ? (double) i / (epochs - 1) : 0.5) * (WIDTH - LEFT - RIGHT);
                double up = (values[i] - lowAndSpan[0]) / lowAndSpan[1];
                svg.append(format("%.1f,%.1f ", x, HEIGHT - BOTTOM - up * (HEIGHT - BOTTOM - TOP)));
            }
        }
        svg.append("\"/>");
    }

    private String legend() {
        StringBuilder legend = new StringBuilder("<figcaption>");
        for (int i = 0; i < lines.size(); i++) {
            legend.append("<span><i style=\"background:")
                    .append(COLOURS[i % COLOURS.length])
                    .append("\"></i>")
                    .append(RunReport.escape(lines.get(i).name()))
                    .append("</span>");
        }
        return legend.append("</figcaption>").toString();
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String words) {
        svg.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor))
                .append(RunReport.escape(words))
                .append("</text>");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
