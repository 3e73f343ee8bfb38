package org.maskwright.dataset.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.ParserWords;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.PathPattern;

/**
 * The text of {@code dataset.json}, format versions 1 and 2, which also says what samples are called by. A file of a newer version is refused
 * rather than misread.
 */
public final class SettingsFile {
    static final int VERSION = 2;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private final String file;

    private SettingsFile(String file) {
        this.file = file;
    }

    /**
     * Reads the settings.
     *
     * @param file the file's name, for the message
     * @throws InputException when it is no such file; the message names line and column, or the wrong entry
     */
    public static DatasetSettings parse(String json, String file) throws InputException {
        try {
            Map<String, Object> all = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
            return all == null ? DatasetSettings.NONE : new SettingsFile(file).read(all);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InputException(
                    file + where + ": "
                            + ParserWords.of(e.getOriginalMessage())
                            + "; put it right or set the file aside",
                    e);
        }
    }

    private DatasetSettings read(Map<String, Object> all) throws InputException {
        Object version = all.remove("version");
        if (!(version instanceof Integer v) || v < 1) {
            throw wrong("version", "must be a number, 1 or more");
        }
        if (v > VERSION) {
            throw new InputException(file + " is of format version " + v + ", newer than this program knows (" + VERSION
                    + "); use a newer Maskwright");
        }
        Optional<DatasetSettings.Paths> paths = paths(object(all.remove("layout"), "layout"));
        Optional<LabelMap> labels = labels(all);
        SortedMap<String, DatasetSettings.RuleChoice> rules = new TreeMap<>();
        for (Map.Entry<String, Object> e : object(all.remove("rules"), "rules").entrySet()) {
            rules.put(e.getKey(), rule(e.getKey(), object(e.getValue(), "rules." + e.getKey())));
        }
        return new DatasetSettings(
                paths, labels, rules, ignored(object(all.remove("ignored"), "ignored")), keys(all.remove("keys")), all);
    }

    private Optional<DatasetSettings.Paths> paths(Map<String, Object> layout) throws InputException {
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        if (!(layout.get("images") instanceof String images) || !(layout.get("masks") instanceof String masks)) {
            throw wrong("layout", "needs the texts 'images' and 'masks'");
        }
        try {
            Layout.parse(images, masks, new LabelMap.NonZero());
        } catch (InputException e) {
            throw new InputException(file + ", layout: " + e.getMessage(), e);
        }
        return Optional.of(new DatasetSettings.Paths(images, masks));
    }

    private Optional<String> keys(@Nullable Object pattern) throws InputException {
        if (pattern == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PathPattern.compile(pattern.toString()).toString());
        } catch (InputException e) {
            throw new InputException(file + ", keys: " + e.getMessage(), e);
        }
    }

    private Optional<LabelMap> labels(Map<String, Object> all) throws InputException {
        if (all.get("labels") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LabelsJson.take(all));
        } catch (InputException e) {
            throw new InputException(file + ", labels: " + e.getMessage(), e);
        }
    }

    private DatasetSettings.RuleChoice rule(String id, Map<String, Object> rule) throws InputException {
        Map<String, Object> options = new TreeMap<>(rule);
        Object enabled = options.remove("enabled");
        Object severity = options.remove("severity");
        if (enabled != null && !(enabled instanceof Boolean)) {
            throw wrong("rules." + id + ".enabled", "must be true or false");
        }
        if (severity != null && !List.of("error", "warning", "info").contains(severity)) {
            throw wrong("rules." + id + ".severity", "must be error, warning or info");
        }
        for (Map.Entry<String, Object> e : options.entrySet()) {
            if (!(e.getValue() instanceof Number || e.getValue() instanceof String)) {
                throw wrong("rules." + id + "." + e.getKey(), "must be a number or a text");
            }
        }
        return new DatasetSettings.RuleChoice(
                Optional.ofNullable((Boolean) enabled),
                Optional.ofNullable(severity).map(Object::toString),
                options);
    }

    private SortedMap<String, SortedSet<String>> ignored(Map<String, Object> byRule) throws InputException {
        SortedMap<String, SortedSet<String>> ignored = new TreeMap<>();
        for (Map.Entry<String, Object> e : byRule.entrySet()) {
            if (!(e.getValue() instanceof List<?> subjects)
                    || !subjects.stream().allMatch(String.class::isInstance)) {
                throw wrong("ignored." + e.getKey(), "must be a list of sample keys");
            }
            SortedSet<String> names = new TreeSet<>();
            subjects.forEach(s -> names.add((String) s));
            ignored.put(e.getKey(), names);
        }
        return ignored;
    }

    private Map<String, Object> object(@Nullable Object value, String key) throws InputException {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(key, "must be an object { … }");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((k, v) -> object.put(k.toString(), v));
        return object;
    }

    private InputException wrong(String key, String what) {
        return new InputException(file + ": '" + key + "' " + what + "; put it right or set the file aside");
    }

    /** The text of a {@code dataset.json} that holds these settings; {@link #parse} reads it back. */
    public static String format(DatasetSettings settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        // What has no keys, older versions read rightly.
        all.put("version", settings.keys().isPresent() ? VERSION : 1);
        settings.paths().ifPresent(p -> {
            Map<String, String> layout = new LinkedHashMap<>();
            layout.put("images", p.images());
            layout.put("masks", p.masks());
            all.put("layout", layout);
        });
        settings.keys().ifPresent(k -> all.put("keys", k));
        settings.labels().ifPresent(l -> LabelsJson.put(l, all));
        if (!settings.rules().isEmpty()) {
            Map<String, Object> rules = new LinkedHashMap<>();
            settings.rules().forEach((id, choice) -> rules.put(id, format(choice)));
            all.put("rules", rules);
        }
        if (!settings.ignored().isEmpty()) {
            all.put("ignored", settings.ignored());
        }
        all.putAll(settings.other());
        try {
            return WRITER.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values of a JSON parser cannot be written", e);
        }
    }

    private static Map<String, Object> format(DatasetSettings.RuleChoice choice) {
        Map<String, Object> rule = new LinkedHashMap<>();
        choice.enabled().ifPresent(e -> rule.put("enabled", e));
        choice.severity().ifPresent(s -> rule.put("severity", s));
        rule.putAll(choice.options());
        return rule;
    }
}
