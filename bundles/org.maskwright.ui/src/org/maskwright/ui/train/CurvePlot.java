package org.maskwright.ui.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.maskwright.session.training.TrainingState.StepLoss;
import org.maskwright.train.run.EpochHistory;
import org.maskwright.train.run.EpochRecord;

/**
 * Curves over epochs, to be drawn.
 *
 * @param title what they are of
 * @param lines in the order of the legend
 * @param share whether the values are shares, 0…1, of which those near 1 matter
 */
record CurvePlot(String title, List<PlotLine> lines, boolean share) {
    /** How a line is drawn. */
    enum LineStyle {
        /** Whole. */
        PLAIN,
        /** Of dashes: what goes with a whole one of the same colour. */
        DASHED,
        /** Pale: what is to be seen behind others. */
        FAINT
    }

    /**
     * One curve.
     *
     * @param name for the legend
     * @param colour number of its colour, from 0
     * @param style how it is drawn
     * @param points epoch and value of each, by epoch
     */
    record PlotLine(String name, int colour, LineStyle style, List<double[]> points) {
        /** Copies the list. */
        PlotLine {
            points = List.copyOf(points);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof PlotLine line
                    && name.equals(line.name)
                    && colour == line.colour
                    && style == line.style
                    && Arrays.deepEquals(points.toArray(), line.points.toArray());
        }

        @Override
        public int hashCode() {
            return name.hashCode() * 31 + points.size();
        }
    }

    /** Copies the list. */
    CurvePlot {
        lines = List.copyOf(lines);
    }

    /** A value of each epoch that has one. */
    static List<double[]> points(EpochHistory history, ToDoubleFunction<EpochRecord> value) {
        return history.epochs().stream()
                .map(e -> new double[] {e.epoch(), value.applyAsDouble(e)})
                .filter(p -> Double.isFinite(p[1]))
                .toList();
    }

    /** Losses of batches. */
    static List<double[]> points(List<StepLoss> steps) {
        return steps.stream().map(s -> new double[] {s.epoch(), s.loss()}).toList();
    }

    /** What the last points say, for who cannot see them. */
    String words() {
        StringBuilder words = new StringBuilder(title);
        for (PlotLine line : lines) {
            if (!line.points().isEmpty() && line.style() != LineStyle.FAINT) {
                words.append("; ").append(line.name()).append(' ');
                words.append(String.format(
                        java.util.Locale.ROOT, "%.4f", line.points().getLast()[1]));
            }
        }
        return words.toString();
    }
}
