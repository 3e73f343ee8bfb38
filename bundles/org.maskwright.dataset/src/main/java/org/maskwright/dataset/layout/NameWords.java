package org.maskwright.dataset.layout;

import java.util.Locale;

/** Names of which words and numbers are compared, and not what parts them, nor their case: {@code Anna-7} and {@code anna_007}. */
final class NameWords {
    private NameWords() {}

    /** The words in small letters, and the numbers without zeros in front, each parted from the next by a blank. */
    static String of(String name) {
        StringBuilder words = new StringBuilder();
        for (int end, i = 0; i < name.length(); i = end) {
            end = end(name, i);
            if (isPlain(name.charAt(i))) {
                String run = name.substring(i, end);
                String word = isDigit(run.charAt(0)) ? PathPattern.number(run) : run.toLowerCase(Locale.ROOT);
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return words.toString();
    }

    /** Where a run of letters, or of digits, ends; behind a separator at once. */
    private static int end(String name, int start) {
        int end = start + 1;
        boolean digits = isDigit(name.charAt(start));
        while (isPlain(name.charAt(start))
                && end < name.length()
                && isPlain(name.charAt(end))
                && isDigit(name.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character parts nothing: marks on letters of their own, and what other scripts write, do not. */
    private static boolean isPlain(char c) {
        return c > 127 || Character.isLetterOrDigit(c);
    }
}
