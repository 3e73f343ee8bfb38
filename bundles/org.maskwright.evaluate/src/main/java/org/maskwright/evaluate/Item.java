package org.maskwright.evaluate;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One image to be evaluated.
 *
 * @param name by which people know it: the file of its ground truth, relative to its folder, or the sample's label
 * @param truth file of its ground truth
 * @param image file of the image itself; empty where none is needed
 * @param group with which others it is told of; empty where images are not grouped
 */
public record Item(String name, Path truth, Optional<Path> image, Optional<String> group) {
    /** The same in a group. */
    Item in(String newGroup) {
        return new Item(name, truth, image, newGroup.isEmpty() ? Optional.empty() : Optional.of(newGroup));
    }
}
