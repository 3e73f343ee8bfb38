package org.maskwright.train.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands what a training program prints: JSON Lines ({@code {"epoch": 3, "loss": 0.21, "val_loss": 0.25, "val_iou": 0.91}}, names as Keras,
 * Lightning and most scripts write them), or the lines of a plain log that a pattern finds.
 *
 * @param pattern with the named groups {@code epoch loss valLoss valIou valAccuracy lr seconds}, as far as the log has them
 */
public record ProgramLines(Optional<Pattern> pattern) {
    /** Number of the epoch. */
    public static final String EPOCH = "epoch";
    /** Mean loss of what is learned from. */
    public static final String LOSS = "loss";
    /** Mean loss of the validation. */
    public static final String VAL_LOSS = "valLoss";
    /** IoU of the validation, 0…1. */
    public static final String VAL_IOU = "valIou";
    /** Accuracy of the validation, 0…1. */
    public static final String VAL_ACCURACY = "valAccuracy";
    /** The learning rate. */
    public static final String LEARNING_RATE = "lr";
    /** What the epoch took, s. */
    public static final String SECONDS = "seconds";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Name → the names that it goes by, small letters and figures alone. */
    private static final Map<String, List<String>> NAMES = names();

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put(LOSS, List.of("loss", "trainloss"));
        names.put(VAL_LOSS, List.of("valloss", "validationloss", "evalloss"));
        names.put(VAL_IOU, List.of("valiou", "validationiou", "valmiou", "valjaccard", "evaliou"));
        names.put(VAL_ACCURACY, List.of("valaccuracy", "valacc", "validationaccuracy", "valbinaryaccuracy"));
        names.put(LEARNING_RATE, List.of("lr", "learningrate"));
        names.put(SECONDS, List.of("seconds", "time", "epochtime"));
        return names;
    }

    /**
     * What a line says of an epoch.
     *
     * @return empty when it says nothing of one
     */
    public Optional<EpochFigures> read(String line) {
        Optional<EpochFigures> json = line.strip().startsWith("{") ? ofJson(line) : Optional.empty();
        return json.isPresent() ? json : pattern.flatMap(p -> ofPattern(p.matcher(line)));
    }

    private static Optional<EpochFigures> ofJson(String line) {
        JsonNode all;
        try {
            all = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        Map<String, JsonNode> byPlainName = new LinkedHashMap<>();
        all.properties().forEach(e -> byPlainName.put(plain(e.getKey()), e.getValue()));
        JsonNode epoch = byPlainName.get(EPOCH);
        if (epoch == null || !epoch.isNumber()) {
            return Optional.empty();
        }
        Map<String, Double> values = new LinkedHashMap<>();
        NAMES.forEach((name, others) -> others.stream()
                .map(byPlainName::get)
                .filter(n -> n != null && n.isNumber())
                .findFirst()
                .ifPresent(n -> values.put(name, n.asDouble())));
        return values.isEmpty() ? Optional.empty() : Optional.of(new EpochFigures(epoch.asInt(), values));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Optional<EpochFigures> ofPattern(Matcher found) {
        if (!found.find()) {
            return Optional.empty();
        }
        OptionalDouble epoch = number(found, EPOCH);
        Map<String, Double> values = new LinkedHashMap<>();
        for (String name : NAMES.keySet()) {
            number(found, name).ifPresent(v -> values.put(name, v));
        }
        return epoch.isEmpty() ? Optional.empty() : Optional.of(new EpochFigures((int) epoch.getAsDouble(), values));
    }

    private static OptionalDouble number(Matcher found, String name) {
        String text = found.namedGroups().containsKey(name) ? found.group(name) : null;
        try {
            return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
