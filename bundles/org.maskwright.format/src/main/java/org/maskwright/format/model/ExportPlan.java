package org.maskwright.format.model;

import java.util.List;
import java.util.Set;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;

/**
 * What is exported.
 *
 * @param name of the dataset, for people
 * @param coding what its masks' values mean
 * @param images how many, ≥ 0
 * @param parts of the split that images are in; empty when there is no split
 */
public record ExportPlan(String name, LabelMap coding, int images, Set<Part> parts) {
    /** Copies the parts. */
    public ExportPlan {
        parts = Set.copyOf(parts);
    }

    /** The classes but background and "ignore", in the order of their ids. */
    public List<LabelClass> things() {
        return coding.classes().stream()
                .filter(c -> c.id() != 0 && c.id() != LabelMap.IGNORE)
                .toList();
    }

    /** Whether objects are told apart. */
    public boolean hasInstances() {
        return coding instanceof LabelMap.Instances;
    }
}
