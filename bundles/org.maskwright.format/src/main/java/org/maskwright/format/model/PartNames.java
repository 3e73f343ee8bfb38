package org.maskwright.format.model;

import java.util.Optional;
import org.maskwright.core.Part;

/** Parts of a split in the names of files and folders: {@code instances_train2017.json}, {@code images/val}. */
public final class PartNames {
    private PartNames() {}

    /** The part that a name says; of several words that say one, the last. */
    public static Optional<Part> in(String name) {
        Optional<Part> last = Optional.empty();
        for (String word : name.split("[^A-Za-z]+", -1)) {
            Optional<Part> part = Part.parse(word);
            last = part.isPresent() ? part : last;
        }
        return last;
    }
}
