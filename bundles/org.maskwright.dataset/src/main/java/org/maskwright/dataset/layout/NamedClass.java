package org.maskwright.dataset.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A class that a file beside the masks tells of.
 *
 * @param id the value that stands for it, 0…255
 * @param name not blank, of one line
 * @param rgb its colour, {@code 0xRRGGBB}, where the file says it
 */
record NamedClass(int id, String name, Optional<Integer> rgb) {
    private static final Set<String> BACKGROUND = Set.of("background", "_background_", "__background__", "bg");
    private static final Set<String> IGNORED = Set.of("__ignore__", "ignore", "_ignore_");

    /** Whether its name says that it is background. */
    boolean isBackground() {
        return namesBackground(name);
    }

    static boolean namesBackground(String name) {
        return BACKGROUND.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean namesIgnored(String name) {
        return IGNORED.contains(name.toLowerCase(Locale.ROOT));
    }
}
