package org.maskwright.cli;

/** Pieces of sentences that several commands print. */
final class Text {
    private Text() {}

    /** A message without line breaks and without a full stop at its end. */
    static String oneLine(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", "; ");
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** A message led by the file or sample that it is about; many name it themselves, and then it is not said twice. */
    static String about(String subject, String message) {
        boolean named = message.startsWith(subject + " ") || message.contains(" " + subject + " ");
        return named ? message : subject + ": " + message;
    }

    /** "1 file", "1,296 files": a count with its noun, regular plural. */
    static String count(long n, String noun) {
        return String.format(java.util.Locale.ROOT, "%,d %s", n, n == 1 ? noun : plural(noun));
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
