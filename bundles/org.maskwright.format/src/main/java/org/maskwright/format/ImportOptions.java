package org.maskwright.format;

import java.util.List;
import java.util.Set;

/**
 * How an import makes masks.
 *
 * @param target what they tell apart
 * @param classes names of the classes that are taken; empty for all
 */
public record ImportOptions(ImportTarget target, Set<String> classes) {
    /** As the source has it, all classes. */
    public static final ImportOptions STANDARD = new ImportOptions(ImportTarget.SOURCE, Set.of());

    /** What masks tell apart. */
    public enum ImportTarget {
        /** Mask files as they are where the source has any; else classes. */
        SOURCE,
        /** Classes, each object of one alike. */
        CLASSES,
        /** The person, any class, from what is not. */
        PERSON,
        /** Objects, whatever their class. */
        INSTANCES
    }

    /** Copies the names. */
    public ImportOptions {
        classes = Set.copyOf(classes);
    }

    /** The words by which targets are chosen. */
    public static List<String> words() {
        return List.of("source", "classes", "person", "instances");
    }
}
