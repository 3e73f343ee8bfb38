package org.maskwright.evaluate;

import java.util.Locale;
import java.util.Optional;

/** What images are put together by, to be told of apart. */
public enum ImageGrouping {
    /** The part of the split that they are in. */
    PART,
    /** The group that the split's ledger has them in: a person, a video. */
    GROUP,
    /** The folder of the ground truth. */
    FOLDER;

    /** The grouping of a word, in any case of letters. */
    public static Optional<ImageGrouping> parse(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "part" -> Optional.of(PART);
            case "group" -> Optional.of(GROUP);
            case "folder" -> Optional.of(FOLDER);
            default -> Optional.empty();
        };
    }
}
