package org.maskwright.dataset.layout;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.imaging.file.ImageFormat;

/**
 * A pattern of paths relative to a dataset, with named placeholders ({@link Layout} says which), that reads the placeholders' values out of
 * a path and writes a path from them. Immutable, for any thread.
 *
 * <p>{@code fill(match(path))} is {@code path} again, up to the case of an extension that the pattern spells out.
 */
public final class PathPattern {
    /** Placeholder of the extension: any image extension in any case; not compared between image and mask. */
    public static final String EXT = "ext";

    /** Placeholder of a part of a split in a folder's name: any of the words for one, in any case. */
    public static final String SPLIT = "split";

    /** Placeholder of a number, compared as one: {@code 7} and {@code 007} belong together. */
    public static final String NUMBER = "number";

    /** Placeholder of a name of which words and numbers are compared: {@code Anna-7} and {@code anna_007} belong together. */
    public static final String WORDS = "words";

    /** How placeholders begin that tell several masks of one image apart, and are the masks' alone. */
    static final String INSTANCE = "instance";

    static final String SPLIT_HOLE = "{" + SPLIT + "}";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(\\*?)}");
    private static final String EXTENSIONS = Arrays.stream(ImageFormat.values())
            .flatMap(f -> f.extensions().stream())
            .collect(joining("|"));

    /** A stretch of the pattern: text as it stands, or a placeholder. */
    private sealed interface Piece {
        record Text(String text) implements Piece {}

        record Hole(String name, boolean folders) implements Piece {}
    }

    private final String pattern;
    private final List<Piece> pieces;
    private final Pattern regex;
    private final String head;
    private final Set<String> placeholders = new TreeSet<>();

    private PathPattern(String pattern, List<Piece> pieces) {
        this.pattern = pattern;
        this.pieces = pieces;
        this.regex = Pattern.compile(regex());
        this.head = pieces.size() > 1 && pieces.getFirst() instanceof Piece.Text t ? t.text() : "";
    }

    /**
     * Reads a pattern.
     *
     * @param pattern relative path with {@code /}
     * @throws InputException when it is not one; the message shows the pattern and says what is wrong with it
     */
    public static PathPattern compile(String pattern) throws InputException {
        List<Piece> pieces = new ArrayList<>();
        Matcher m = PLACEHOLDER.matcher(pattern);
        int at = 0;
        while (m.find()) {
            addText(pieces, pattern.substring(at, m.start()));
            pieces.add(new Piece.Hole(m.group(1), !m.group(2).isEmpty()));
            at = m.end();
        }
        addText(pieces, pattern.substring(at));
        Optional<String> fault = PatternFault.in(pattern);
        if (fault.isPresent()) {
            throw new InputException("pattern '" + pattern + "': " + fault.get());
        }
        return new PathPattern(pattern, mergeSlashes(pieces));
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Text(text));
        }
    }

    /** Gives each {@code {dir*}} the slash after it, so that no folder at all leaves no slash behind. */
    private static List<Piece> mergeSlashes(List<Piece> pieces) {
        List<Piece> merged = new ArrayList<>();
        boolean eat = false;
        for (Piece p : pieces) {
            switch (p) {
                case Piece.Text t -> addText(merged, eat ? t.text().substring(1) : t.text());
                case Piece.Hole h -> merged.add(h);
            }
            eat = p instanceof Piece.Hole h && h.folders();
        }
        return List.copyOf(merged);
    }

    private String regex() {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Piece.Text t -> regex.append(textRegex(t.text(), i == pieces.size() - 1));
                case Piece.Hole h -> regex.append(placeholders.add(h.name()) ? holeRegex(h) : "\\k<" + h.name() + ">");
            }
        }
        return regex.toString();
    }

    private static String textRegex(String text, boolean last) {
        int dot = text.lastIndexOf('.');
        if (last && dot >= 0 && dot > text.lastIndexOf('/')) {
            return Pattern.quote(text.substring(0, dot)) + "(?iu:" + Pattern.quote(text.substring(dot)) + ")";
        }
        return Pattern.quote(text);
    }

    private static String holeRegex(Piece.Hole hole) {
        return "(?<" + hole.name() + ">" + (hole.folders() ? "(?:[^/]++/)*" : inside(hole.name())) + ")";
    }

    private static String inside(String name) {
        return switch (name) {
            case EXT -> "(?i:" + EXTENSIONS + ")";
            case SPLIT -> "(?i:" + PartWord.ANY + ")";
            case NUMBER -> "\\d+";
            default -> "[^/]+";
        };
    }

    /** The names of the placeholders, sorted. */
    public Set<String> placeholders() {
        return java.util.Collections.unmodifiableSet(placeholders);
    }

    /** Those that a mask shares with its image: all but the extension and what tells several masks of one image apart. */
    List<String> shared() {
        return placeholders.stream()
                .filter(p -> !p.equals(EXT) && !isInstance(p))
                .toList();
    }

    /** Whether an image may have several masks under this pattern. */
    public boolean hasInstances() {
        return placeholders.stream().anyMatch(PathPattern::isInstance);
    }

    static boolean isInstance(String placeholder) {
        return placeholder.startsWith(INSTANCE);
    }

    /** A value of a placeholder as it is compared. */
    static String comparable(String placeholder, String value) {
        return switch (placeholder) {
            case NUMBER -> number(value);
            case WORDS -> NameWords.of(value);
            default -> value;
        };
    }

    /** What an image and its mask have in common, in one text, given the values of this pattern of masks in either's path; in Unicode NFC. */
    String key(Map<String, String> values) {
        StringBuilder key = new StringBuilder();
        for (String p : shared()) {
            key.append(comparable(p, values.getOrDefault(p, ""))).append('\0');
        }
        return Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    /** Digits without zeros in front. */
    static String number(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** How many characters are no placeholder: of two patterns that match a file the one with more says more about it. */
    public int literals() {
        return pieces.stream()
                .mapToInt(p -> p instanceof Piece.Text t ? t.text().length() : 0)
                .sum();
    }

    /**
     * The placeholders' values in a path, by name; a {@code {dir*}} has its last slash with it. Empty when the path does not match.
     *
     * @param path relative to the dataset, with {@code /}
     */
    public Optional<Map<String, String>> match(String path) {
        // Most files that do not match lie in another folder, which is told without the regular expression.
        if (!path.startsWith(head)) {
            return Optional.empty();
        }
        Matcher m = regex.matcher(path);
        if (!m.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        placeholders.forEach(p -> values.put(p, m.group(p)));
        return Optional.of(values);
    }

    /**
     * All ways to read a path in which a name and what tells several masks apart stand side by side, as {@code a_b_c} may be mask {@code c} of
     * {@code a_b} or {@code b_c} of {@code a}; the longest name first. Empty when the path does not match.
     *
     * @param path relative to the dataset, with {@code /}
     */
    List<Map<String, String>> readings(String path) {
        List<Map<String, String>> all = new ArrayList<>();
        match(path).ifPresent(all::add);
        for (int i = 2; i < pieces.size() && !all.isEmpty(); i++) {
            if (pieces.get(i - 2) instanceof Piece.Hole name
                    && pieces.get(i - 1) instanceof Piece.Text between
                    && pieces.get(i) instanceof Piece.Hole instance
                    && isInstance(instance.name())) {
                addShorter(all, name.name(), between.text(), instance.name());
            }
        }
        return all;
    }

    private static void addShorter(List<Map<String, String>> all, String name, String between, String instance) {
        Map<String, String> longest = all.getFirst();
        String whole = longest.getOrDefault(name, "");
        String tail = longest.getOrDefault(instance, "");
        for (int at = whole.lastIndexOf(between); at > 0; at = whole.lastIndexOf(between, at - 1)) {
            Map<String, String> shorter = new TreeMap<>(longest);
            shorter.put(name, whole.substring(0, at));
            shorter.put(instance, whole.substring(at + between.length()) + between + tail);
            all.add(shorter);
        }
    }

    /**
     * The path with these values.
     *
     * @param values by placeholder, as {@link #match} gives them; without a value of {@code ext} it becomes {@code png}
     * @throws IllegalArgumentException when a placeholder has no value
     */
    public String fill(Map<String, String> values) {
        StringBuilder path = new StringBuilder();
        for (Piece p : pieces) {
            switch (p) {
                case Piece.Text t -> path.append(t.text());
                case Piece.Hole h -> path.append(value(h.name(), values));
            }
        }
        return path.toString();
    }

    private String value(String placeholder, Map<String, String> values) {
        String value = values.get(placeholder);
        if (value == null && !placeholder.equals(EXT)) {
            throw new IllegalArgumentException("pattern '" + pattern + "' needs a value of {" + placeholder + "}");
        }
        return value == null ? "png" : value;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
