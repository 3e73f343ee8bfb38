package org.maskwright.format.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.LabelClass;

/**
 * One object in an image, or one class's share of it.
 *
 * @param label what it is
 * @param instance what tells it from others of its class; empty where the format does not tell them apart. Regions with the same one are one
 *     object
 * @param extent where it is
 * @param attributes what else the format says of it, by name
 */
public record Region(LabelClass label, Optional<String> instance, Extent extent, Map<String, String> attributes) {
    /** Copies the attributes, sorted by name. */
    public Region {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** A region of which nothing else is said. */
    public Region(LabelClass label, Optional<String> instance, Extent extent) {
        this(label, instance, extent, Map.of());
    }
}
