package org.maskwright.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Metric;
import org.maskwright.dataset.file.NaturalOrder;

/**
 * What came of some of a model's images: those of a part, of a folder, of one person's pictures.
 *
 * @param group what they have in common
 * @param images number of images
 * @param means the mean of each measure that was asked for
 */
public record GroupScores(String group, int images, Map<Metric, Mean> means) {
    /** Copies the map. */
    public GroupScores {
        means = Map.copyOf(means);
    }

    /**
     * The groups of a model, in natural order of their names. Costs images × measures.
     *
     * @param groups image → its group; images without one are in none
     */
    public static List<GroupScores> of(ModelScores model, Map<String, String> groups, EvaluationOptions options) {
        Map<String, List<ImageScore>> images = new TreeMap<>(NaturalOrder.NATURAL);
        for (ImageScore image : model.images()) {
            String group = groups.get(image.name());
            if (group != null) {
                images.computeIfAbsent(group, k -> new ArrayList<>()).add(image);
            }
        }
        List<GroupScores> scores = new ArrayList<>();
        images.forEach(
                (group, i) -> scores.add(new GroupScores(group, i.size(), ModelScores.means(i, options.undefined()))));
        return scores;
    }
}
