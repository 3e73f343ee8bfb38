package org.maskwright.dataset.layout;

import static java.util.stream.Collectors.joining;

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
        String inside = hole.folders() ? "(?:[^/]++/)*" : hole.name().equals(EXT) ? "(?i:" + EXTENSIONS + ")" : "[^/]+";
        return "(?<" + hole.name() + ">" + inside + ")";
    }

    /** The names of the placeholders, sorted. */
    public Set<String> placeholders() {
        return java.util.Collections.unmodifiableSet(placeholders);
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
