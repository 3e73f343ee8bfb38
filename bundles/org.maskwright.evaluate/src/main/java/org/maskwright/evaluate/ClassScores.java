package org.maskwright.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maskwright.core.LabelClass;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.ConfusionMatrix;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;

/**
 * What came of each class.
 *
 * @param pooled which class was taken for which, over all images
 * @param classes those told apart, with what came of them
 */
public record ClassScores(ConfusionMatrix pooled, List<OfClass> classes) {
    /** Copies the list. */
    public ClassScores {
        classes = List.copyOf(classes);
    }

    /**
     * One class against all others.
     *
     * @param label the class
     * @param counts pooled over all images
     * @param iou mean over the images in which it is or is predicted, with the number of images
     */
    public record OfClass(LabelClass label, Confusion counts, Mean iou) {}

    /** The mean over classes of the pooled IoU; classes that are nowhere are named, and not in it. */
    public Mean meanIou() {
        Map<String, Measure> ious = new LinkedHashMap<>();
        classes.forEach(c -> ious.put(c.label().name(), c.counts().iou()));
        return Mean.of(ious);
    }

    /** Adds up what images come to, one after the other. */
    static final class ClassSum {
        private final List<LabelClass> classes;
        private final List<Map<String, Measure>> ious = new ArrayList<>();
        private ConfusionMatrix pooled;

        ClassSum(EvaluationOptions options) {
            this.classes = options.classes().stream()
                    .filter(c -> c.id() < options.labels())
                    .toList();
            this.pooled = ConfusionMatrix.none(Math.max(1, options.labels()));
            classes.forEach(c -> ious.add(new LinkedHashMap<>()));
        }

        void add(String name, ConfusionMatrix matrix) {
            pooled = pooled.plus(matrix);
            for (int i = 0; i < classes.size(); i++) {
                ious.get(i).put(name, matrix.of(classes.get(i).id()).iou());
            }
        }

        ClassScores scores() {
            List<OfClass> scores = new ArrayList<>();
            for (int i = 0; i < classes.size(); i++) {
                LabelClass label = classes.get(i);
                scores.add(new OfClass(label, pooled.of(label.id()), Mean.of(ious.get(i))));
            }
            return new ClassScores(pooled, scores);
        }
    }
}
