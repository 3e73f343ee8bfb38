package org.maskwright.train.engine;

import java.util.List;
import org.maskwright.train.Batch;

/** What labels ask of a network, as floats: which answer is right, and how much each pixel weighs. */
final class Targets {
    private final float[] right;
    private final float[] weights;
    private final double total;

    private Targets(float[] right, float[] weights, double total) {
        this.right = right;
        this.weights = weights;
        this.total = total == 0 ? 1 : total;
    }

    /** 1 where the answer is to be high: {@code [sample][row][column]} for one output, {@code [sample][class][row][column]} for several. */
    float[] right() {
        return right;
    }

    /** Of the same shape. Of several outputs, those of other classes than the right one are 0; of ignored pixels all are. */
    float[] weights() {
        return weights;
    }

    /** The sum of all weights, or 1 where that is 0, so that it can be divided by. */
    double total() {
        return total;
    }

    /** For one output: class 0 is background, all others are foreground. {@code classWeights} may be empty: then all weigh 1. */
    static Targets binary(Batch batch, List<Double> classWeights) {
        var right = new float[batch.labels().length];
        var weights = new float[right.length];
        double total = 0;
        for (int i = 0; i < right.length; i++) {
            int label = batch.labels()[i] & 0xFF;
            if (label != Batch.IGNORED) {
                right[i] = label == 0 ? 0 : 1;
                weights[i] = weight(classWeights, label == 0 ? 0 : 1);
                total += weights[i];
            }
        }
        return new Targets(right, weights, total);
    }

    /**
     * For several outputs.
     *
     * @throws IllegalArgumentException if a label is of a class that there is not
     */
    static Targets classes(Batch batch, int classes, List<Double> classWeights) {
        int pixels = batch.pixels();
        var right = new float[Math.multiplyExact(batch.labels().length, classes)];
        var weights = new float[right.length];
        double total = 0;
        for (int i = 0; i < batch.labels().length; i++) {
            int label = batch.labels()[i] & 0xFF;
            if (label == Batch.IGNORED) {
                continue;
            }
            if (label >= classes) {
                throw new IllegalArgumentException(
                        "a label of class " + label + " for a network of the classes 0…" + (classes - 1));
            }
            int at = (i / pixels * classes + label) * pixels + i % pixels;
            right[at] = 1;
            weights[at] = weight(classWeights, label);
            total += weights[at];
        }
        return new Targets(right, weights, total);
    }

    private static float weight(List<Double> classWeights, int label) {
        return classWeights.isEmpty() ? 1 : classWeights.get(label).floatValue();
    }
}
