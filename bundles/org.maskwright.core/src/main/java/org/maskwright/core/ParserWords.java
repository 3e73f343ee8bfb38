package org.maskwright.core;

import java.util.regex.Pattern;

/**
 * What a parser of JSON says of a file, as a sentence for people: without the names of the parser's own settings and classes, and without a place
 * that it does not know. Where the fault is, who shows this says besides.
 */
public final class ParserWords {
    /** Where an object begun earlier stands, which the parser tells with its source. */
    private static final Pattern BEGUN =
            Pattern.compile("\\s*\\(start marker at \\[Source: .*?line: (\\d+), column: (\\d+)]\\)");

    private static final Pattern PLACE = Pattern.compile("\\s*(?:at )?\\[Source: [^]]*]");
    private static final Pattern SETTING = Pattern.compile(",? from `[^`]*`");

    private ParserWords() {}

    /**
     * One line, without a full stop at its end.
     *
     * @param message of the parser, of one line or several
     */
    public static String of(String message) {
        String first = message.lines().findFirst().orElse("");
        if (first.startsWith("Unexpected end-of-input") || first.startsWith("No content to map due to end-of-input")) {
            var begun = BEGUN.matcher(first);
            String what = first.contains("for Array") ? "list" : first.contains("for Object") ? "object" : "";
            return "the file ends too early, as one that was cut off does"
                    + (what.isEmpty() || !begun.find()
                            ? ""
                            : ": the " + what + " that begins in line " + begun.group(1) + ", column " + begun.group(2)
                                    + " does not end");
        }
        String plain = SETTING.matcher(
                        PLACE.matcher(BEGUN.matcher(first).replaceAll("")).replaceAll(""))
                .replaceAll("");
        return plain.isBlank() ? "no JSON" : plain.strip();
    }
}
