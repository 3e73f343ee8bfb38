package org.maskwright.format.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a format is, for people: on the command line, and in docs/formats.md, which is written from it.
 *
 * @param id by which it is chosen: lower case, with hyphens
 * @param title what its people call it
 * @param files what lies where, in a line or a few
 * @param keeps what it has a place for
 * @param pixels how its regions become pixels, and masks its regions
 * @param sources where that is written
 */
public record FormatInfo(
        String id, String title, List<String> files, Set<Capacity> keeps, String pixels, List<String> sources) {
    /** What a format may have a place for. */
    public enum Capacity {
        /** Each pixel as it is. */
        PIXELS("pixels"),
        /** More classes than one. */
        CLASSES("classes"),
        /** Objects of one class told apart. */
        INSTANCES("instances"),
        /** Holes in objects. */
        HOLES("holes"),
        /** Pixels that count neither way. */
        IGNORE("ignored pixels"),
        /** How much of a pixel is the person. */
        SOFT("soft edges"),
        /** Parts of a split. */
        PARTS("parts of a split");

        private final String words;

        Capacity(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /** Copies lists and set. */
    public FormatInfo {
        files = List.copyOf(files);
        keeps = Set.copyOf(keeps);
        sources = List.copyOf(sources);
    }

    /** What it has a place for, in a fixed order. */
    public List<Capacity> kept() {
        return EnumSet.allOf(Capacity.class).stream().filter(keeps::contains).toList();
    }
}
