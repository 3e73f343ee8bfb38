package org.maskwright.core;

import java.util.HexFormat;

/**
 * Text from outside (names of files, messages about them) as text that can be shown: what a terminal would obey, what turns the direction of
 * writing, breaks a line or is not to be seen at all stands there by its code, {@code \n} or {@code \u001b}. All other text stays as it is.
 *
 * <p>Escape sequences are those of ECMA-48, in 7 and 8 bits (C0, C1); what turns the direction is that of Unicode Standard Annex #9.
 */
public final class VisibleText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final HexFormat HEX = HexFormat.of();

    private VisibleText() {}

    /** A text in one line. */
    public static String of(String text) {
        return shown(text, false);
    }

    /** A text of several lines, which remain, as do tabs. */
    public static String ofLines(String text) {
        return shown(text, true);
    }

    /**
     * Whether a character does something instead of being seen: controls, format characters but those that join letters or emoji, separators
     * of lines and paragraphs, halves of characters.
     *
     * @param codePoint of Unicode
     */
    public static boolean acts(int codePoint) {
        if (codePoint >= ' ' && codePoint < 0x7f) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    private static String shown(String text, boolean lines) {
        int first = 0;
        while (first < text.length() && !hides(text, first, lines)) {
            first += Character.charCount(text.codePointAt(first));
        }
        if (first == text.length()) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (hides(text, i, lines)) {
                appendCode(shown, c);
            } else {
                shown.appendCodePoint(c);
            }
        }
        return shown.toString();
    }

    private static boolean hides(String text, int at, boolean lines) {
        int c = text.codePointAt(at);
        boolean ofLines = c == '\n' || c == '\t' || c == '\r' && text.startsWith("\r\n", at);
        return acts(c) && !(lines && ofLines);
    }

    private static void appendCode(StringBuilder shown, int c) {
        switch (c) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                for (char half : Character.toChars(c)) {
                    shown.append("\\u").append(HEX.toHexDigits(half));
                }
            }
        }
    }
}
