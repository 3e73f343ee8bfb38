package org.maskwright.infer.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;

/** The entries of a JSON object, each read as what it must be; a fault is told with the entry's path. */
final class Entries {
    private static final int LONGEST_SIDE = 1 << 14;

    private final JsonNode object;
    private final String file;
    private final String path;

    /** @param path of the object within the file, with a dot behind it; empty for the whole file */
    Entries(JsonNode object, String file, String path) throws InputException {
        this.object = object;
        this.file = file;
        this.path = path;
        if (!object.isObject()) {
            String which = path.isEmpty() ? "the file" : path.substring(0, path.length() - 1);
            throw new InputException(file + ": " + which + " must be an object {…}");
        }
    }

    /** Something that is made of entries, and refuses those that make no sense. */
    interface Making<T> {
        T make() throws InputException;
    }

    /** What is made; where it is refused, this entry is named. */
    <T> T made(String entry, Making<T> making) throws InputException {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw wrong(entry, "makes no sense: " + e.getMessage());
        }
    }

    InputException wrong(String entry, String what) {
        return new InputException(file + ": " + path + entry + " " + what);
    }

    /** Refuses entries of other names: a slip of the pen must not be taken for the usual value. */
    void knows(String... names) throws InputException {
        List<String> known = Arrays.asList(names);
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            String name = all.next();
            if (!known.contains(name)) {
                throw wrong(name, "is not known; there are " + String.join(", ", known));
            }
        }
    }

    Entries object(String entry) throws InputException {
        return new Entries(object.path(entry), file, path + entry + ".");
    }

    private Optional<JsonNode> find(String entry) {
        JsonNode node = object.path(entry);
        return node instanceof MissingNode || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /** Whether there is such an entry. */
    boolean has(String entry) {
        return find(entry).isPresent();
    }

    /** The names of all entries. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A list of words. */
    <E extends Enum<E>> List<E> words(String entry, Class<E> words) throws InputException {
        List<E> found = new ArrayList<>();
        for (JsonNode n : object.path(entry)) {
            found.add(known(entry, words, n.asText()));
        }
        if (!object.path(entry).isArray() || found.isEmpty()) {
            throw wrong(entry, "must be a list of words");
        }
        return found;
    }

    String text(String entry) throws InputException {
        String text = text(entry, "");
        if (text.isBlank()) {
            throw wrong(entry, "is missing");
        }
        return text;
    }

    String text(String entry, String usual) throws InputException {
        Optional<JsonNode> node = find(entry);
        if (node.isPresent() && !node.get().isTextual()) {
            throw wrong(entry, "must be a text");
        }
        return node.map(JsonNode::asText).orElse(usual);
    }

    double number(String entry, double usual) throws InputException {
        Optional<JsonNode> node = find(entry);
        if (node.isPresent() && !node.get().isNumber()) {
            throw wrong(entry, "must be a number");
        }
        return node.map(JsonNode::asDouble).orElse(usual);
    }

    int whole(String entry, int usual) throws InputException {
        double number = number(entry, usual);
        if (number != Math.rint(number) || Math.abs(number) > 1e9) {
            throw wrong(entry, "must be a whole number");
        }
        return (int) number;
    }

    List<Double> numbers(String entry, List<Double> usual) throws InputException {
        Optional<JsonNode> node = find(entry);
        if (node.isEmpty()) {
            return usual;
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonNode n : node.get()) {
            if (!n.isNumber()) {
                throw wrong(entry, "must be a list of numbers");
            }
            numbers.add(n.asDouble());
        }
        if (!node.get().isArray()) {
            throw wrong(entry, "must be a list of numbers");
        }
        return numbers;
    }

    List<Integer> wholes(String entry, List<Integer> usual) throws InputException {
        List<Integer> wholes = new ArrayList<>();
        for (double n : numbers(entry, usual.stream().map(Integer::doubleValue).toList())) {
            if (n != Math.rint(n) || n > LONGEST_SIDE) {
                throw wrong(entry, "must be a list of whole numbers");
            }
            wholes.add((int) n);
        }
        return wholes;
    }

    /** {@code [width, height]}. */
    Optional<Size> size(String entry) throws InputException {
        List<Integer> sides = wholes(entry, List.of());
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        if (sides.size() != 2 || sides.stream().anyMatch(s -> s < 1)) {
            throw wrong(entry, "must be [width, height] in px");
        }
        return Optional.of(new Size(sides.get(0), sides.get(1)));
    }

    <E extends Enum<E>> E word(String entry, Class<E> words, E usual) throws InputException {
        return known(entry, words, text(entry, written(usual)));
    }

    private <E extends Enum<E>> E known(String entry, Class<E> words, String text) throws InputException {
        for (E word : words.getEnumConstants()) {
            if (written(word).equalsIgnoreCase(text)) {
                return word;
            }
        }
        String all =
                Arrays.stream(words.getEnumConstants()).map(Entries::written).collect(Collectors.joining(", "));
        throw wrong(entry, "is '" + text + "'; there are " + all);
    }

    /** As written in the file: NCHW and RGB in capitals, as everybody does, the rest in small letters. */
    static String written(Enum<?> word) {
        boolean letters = word instanceof InputSpec.TensorLayout || word instanceof InputSpec.ChannelOrder;
        return letters ? word.name() : word.name().toLowerCase(Locale.ROOT);
    }
}
