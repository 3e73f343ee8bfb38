package org.maskwright.train.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.option.Nearest;

/**
 * A trainer of the user's own: any program that learns from lists of images and masks, and leaves an ONNX file.
 *
 * <p>It is never read from a dataset: whoever prepares one would else start what he likes on the machine of whoever opens it.
 *
 * @param words the program and its arguments; {@code {name}} stands for what {@link #filled} is given
 * @param pattern of a line that tells an epoch, with named groups as {@link ProgramLines} lists them; empty for JSON Lines alone
 * @param model where it leaves its network, with the same {@code {name}}s; empty for where {@code {model}} points
 */
public record TrainerProgram(List<String> words, Optional<String> pattern, Optional<String> model) {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z-]*)\\}");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies. */
    public TrainerProgram {
        words = List.copyOf(words);
    }

    /**
     * Looks whether it can be started at all.
     *
     * @throws InputException when there are no words, or the pattern is no regular expression or tells no epoch
     */
    public TrainerProgram checked() throws InputException {
        if (words.isEmpty()) {
            throw new InputException(
                    "which program trains? Give it after --, e.g. -- python3 train.py {train} {model}");
        }
        if (pattern.isPresent()) {
            try {
                if (!Pattern.compile(pattern.get()).namedGroups().containsKey(ProgramLines.EPOCH)) {
                    throw new InputException(
                            "the pattern " + pattern.get() + " finds no epoch: it needs a group (?<epoch>\\d+)");
                }
            } catch (PatternSyntaxException e) {
                throw new InputException(
                        "the pattern " + pattern.get() + " is no regular expression: " + e.getDescription(), e);
            }
        }
        return this;
    }

    /**
     * The words with what their places stand for.
     *
     * @param places name → text
     * @throws InputException when a word has a place of another name
     */
    public List<String> filled(Map<String, String> places) throws InputException {
        List<String> filled = new ArrayList<>();
        for (String word : words) {
            filled.add(filled(word, places));
        }
        return filled;
    }

    /** One text with what its places stand for; see {@link #filled(Map)}. */
    public static String filled(String text, Map<String, String> places) throws InputException {
        StringBuilder filled = new StringBuilder();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String name = place.group(1);
            String value = places.get(name);
            if (value == null) {
                throw new InputException("there is no {" + name + "}" + Nearest.hint(name, places.keySet()));
            }
            place.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return place.appendTail(filled).toString();
    }

    /** The words for people: those with blanks in quotes. */
    public String text() {
        return words.stream()
                .map(w -> w.isEmpty() || w.contains(" ") ? "\"" + w + "\"" : w)
                .collect(Collectors.joining(" "));
    }

    /**
     * The words of a line, as {@link #text} writes them: parted by white space, but for what stands between double quotes. There is no escape, so that
     * paths with backslashes stay what they are.
     */
    public static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group().replace("\"", ""));
        }
        return List.copyOf(words);
    }

    /** As a line, for {@link #parse}. */
    public String json() {
        ObjectNode all = JSON.createObjectNode();
        words.forEach(all.putArray("words")::add);
        pattern.ifPresent(p -> all.put("pattern", p));
        model.ifPresent(m -> all.put("model", m));
        return all.toString();
    }

    /** What {@link #json} has written. */
    public static TrainerProgram parse(String json) {
        try {
            JsonNode all = JSON.readTree(json);
            List<String> words = new ArrayList<>();
            all.path("words").forEach(w -> words.add(w.asText()));
            return new TrainerProgram(words, text(all, "pattern"), text(all, "model"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no program: " + json, e);
        }
    }

    private static Optional<String> text(JsonNode all, String name) {
        return Optional.ofNullable(all.path(name).asText(null));
    }
}
