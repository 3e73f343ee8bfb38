package org.maskwright.train.recipe;

import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.InputException;

/** What a pixel of each class weighs, as people write it. */
final class ClassWeights {
    private static final String BALANCED = "balanced";

    private ClassWeights() {}

    /**
     * The weights of a text.
     *
     * @param outputs of the network; 1 tells two classes apart
     * @param foreground share of foreground, 0…1
     * @return one for each class, or none for all alike
     * @throws InputException when it is no list of so many numbers
     */
    static List<Double> of(String text, int outputs, double foreground) throws InputException {
        int classes = Math.max(2, outputs);
        if (text.isBlank()) {
            return List.of();
        }
        if (text.strip().equals(BALANCED)) {
            return balanced(classes, foreground);
        }
        List<Double> weights = new ArrayList<>();
        for (String word : text.split(",")) {
            weights.add(weight(word.strip()));
        }
        if (weights.size() != classes) {
            throw new InputException("class-weights " + text + " are " + weights.size() + " numbers for " + classes
                    + " classes; give one for each, background first, or balanced");
        }
        return weights;
    }

    private static double weight(String word) throws InputException {
        try {
            double weight = Double.parseDouble(word);
            if (weight >= 0 && weight < 1e6) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new InputException("class-weights needs numbers with commas between them, not '" + word + "'", e);
        }
        throw new InputException("class-weights " + word + " is out of range; give 0 to 1000000");
    }

    /** Background and foreground weigh alike in all; foreground classes share theirs. */
    private static List<Double> balanced(int classes, double foreground) {
        double share = Math.clamp(foreground, 0.01, 0.99);
        List<Double> weights = new ArrayList<>();
        weights.add(0.5 / (1 - share));
        for (int i = 1; i < classes; i++) {
            weights.add(0.5 / share);
        }
        return weights;
    }
}
