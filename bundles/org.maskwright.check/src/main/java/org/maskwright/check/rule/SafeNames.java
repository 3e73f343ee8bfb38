package org.maskwright.check.rule;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** What file names stand on every system, and how to make such a name of another. */
final class SafeNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\\\x00-\\x1f\\x7f]");
    private static final Pattern TRAILING = Pattern.compile("[. ]+$");
    /** Letters that no Unicode decomposition takes apart. */
    private static final Map<String, String> LATIN = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("Æ", "AE"),
            Map.entry("œ", "oe"),
            Map.entry("Œ", "OE"),
            Map.entry("ø", "o"),
            Map.entry("Ø", "O"),
            Map.entry("ł", "l"),
            Map.entry("Ł", "L"),
            Map.entry("đ", "d"),
            Map.entry("Đ", "D"),
            Map.entry("ð", "d"),
            Map.entry("Ð", "D"),
            Map.entry("þ", "th"),
            Map.entry("Þ", "Th"),
            Map.entry("ı", "i"));

    private SafeNames() {}

    /** Whether all characters are printable ASCII. */
    static boolean ascii(String path) {
        return path.chars().allMatch(c -> c < 0x7f);
    }

    /**
     * A name of ASCII characters only: accents go, other symbols go, and a name in a script without Latin equivalent becomes
     * {@code sample-} and a hash of it.
     */
    static String toAscii(String name) {
        StringBuilder plain = new StringBuilder();
        boolean lost = false;
        for (int c : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .codePoints()
                .toArray()) {
            String latin = LATIN.getOrDefault(Character.toString(c), c < 0x7f ? Character.toString(c) : "");
            lost |= latin.isEmpty() && Character.isLetterOrDigit(c);
            plain.append(latin);
        }
        String kept = plain.toString().strip();
        return lost || kept.isEmpty() ? "sample-" + hash(name) : kept;
    }

    /** What Windows would not accept of one segment of a path, for a person; empty when nothing. */
    static Optional<String> reserved(String segment) {
        int dot = segment.indexOf('.');
        String base = (dot < 0 ? segment : segment.substring(0, dot)).stripTrailing();
        if (DEVICE.matcher(base).matches()) {
            return Optional.of("'" + base + "' is a device");
        }
        var forbidden = FORBIDDEN.matcher(segment);
        if (forbidden.find()) {
            int c = forbidden.group().charAt(0);
            return Optional.of(
                    c < 0x20 || c == 0x7f
                            ? Wording.text("a control character (U+%04X)", c)
                            : "the character " + (char) c);
        }
        return TRAILING.matcher(segment).find() ? Optional.of("a dot or blank at the end") : Optional.empty();
    }

    /** A segment of a path, or a part of it, that Windows accepts. */
    static String unreserved(String name) {
        String allowed =
                TRAILING.matcher(FORBIDDEN.matcher(name).replaceAll("_")).replaceAll("");
        return allowed.isEmpty() || DEVICE.matcher(allowed).matches() ? allowed + "_" : allowed;
    }

    /** A name of at most 48 + 9 UTF-8 bytes: a longer one is cut between characters, and a hash of the whole keeps it unique. */
    static String shortened(String name) {
        if (utf8(name) <= 57) {
            return name;
        }
        StringBuilder head = new StringBuilder();
        for (int c : name.codePoints().toArray()) {
            if (utf8(head + Character.toString(c)) > 48) {
                break;
            }
            head.appendCodePoint(c);
        }
        return head + "-" + hash(name);
    }

    /** Length in UTF-8, which is what file systems limit. */
    static int utf8(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String hash(String name) {
        CRC32 crc = new CRC32();
        crc.update(Normalizer.normalize(name, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
        return Wording.text("%08x", crc.getValue());
    }
}
