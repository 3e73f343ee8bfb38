package org.maskwright.dataset.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.Part;

/**
 * The word in a folder's name that says which part of a split is in it, wherever it stands: {@code train_images}, {@code images_val}, {@code
 * Test_RGB}, {@code imagesTr}, {@code trainA}.
 *
 * @param part which part
 * @param start index in the path at which the word begins
 * @param end index behind it
 */
public record PartWord(Part part, int start, int end) {
    /** All words, as a regular expression without groups; longer ones first. */
    static final String ANY = "training|train|trn|tr|validation|valid|val|va|testing|test|tst|ts|te";

    /** A word begins behind what is no letter, or where a capital follows a small letter, and ends likewise. */
    private static final Pattern WORD = Pattern.compile("(?:(?<!\\p{L})|(?<=\\p{Ll})(?=\\p{Lu}))(?i:(" + ANY
            + "))(?:(?!\\p{L})|(?<=\\p{Ll})(?=\\p{Lu})|(?=annot(?!\\p{L})))");

    /**
     * The last such word of a path's folders, those further in first.
     *
     * @param folders relative path of a folder, with {@code /}
     */
    public static Optional<PartWord> in(String folders) {
        for (int end = folders.length(); end > 0; end = folders.lastIndexOf('/', end - 1)) {
            int start = folders.lastIndexOf('/', end - 1) + 1;
            Optional<PartWord> word = inSegment(folders, start, end);
            if (word.isPresent()) {
                return word;
            }
        }
        return Optional.empty();
    }

    private static Optional<PartWord> inSegment(String folders, int start, int end) {
        Matcher m = WORD.matcher(folders).region(start, end).useTransparentBounds(true);
        while (m.find()) {
            // As short as this it is a word only where capitals set it off: imagesTr, DUTS-TR.
            boolean sure = m.group(1).length() > 3
                    || m.group(1).equalsIgnoreCase("val")
                    || isHump(folders, m.start())
                    || m.group(1).equals("TR")
                    || m.group(1).equals("TE");
            if (sure) {
                return Optional.of(new PartWord(part(m.group(1)), m.start(1), m.end(1)));
            }
        }
        return Optional.empty();
    }

    private static boolean isHump(String text, int at) {
        return at > 0 && Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(at));
    }

    private static Part part(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.startsWith("tr") ? Part.TRAIN : lower.startsWith("v") ? Part.VAL : Part.TEST;
    }

    /** The path that it was found in with something else in its place. */
    public String replaced(String folders, String by) {
        return folders.substring(0, start) + by + folders.substring(end);
    }

    /** The same, also where folders further out have the very word once more: {@code DUTS-TR/DUTS-TR-Image}. */
    String replacedThroughout(String folders, String by) {
        String word = folders.substring(start, end);
        int slash = folders.lastIndexOf('/', start);
        String above = slash < 0 ? "" : folders.substring(0, slash);
        String outer = in(above)
                .filter(w -> above.substring(w.start(), w.end()).equals(word))
                .map(w -> w.replacedThroughout(above, by))
                .orElse(above);
        return outer + replaced(folders, by).substring(above.length());
    }

    /** Whether the word is a whole folder's name. */
    boolean isWholeFolder(String folders) {
        return (start == 0 || folders.charAt(start - 1) == '/')
                && (end == folders.length() || folders.charAt(end) == '/');
    }
}
