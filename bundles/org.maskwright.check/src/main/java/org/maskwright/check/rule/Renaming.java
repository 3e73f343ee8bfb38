package org.maskwright.check.rule;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.check.Datum.NewName;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.dataset.layout.PathPattern;

/**
 * New names for samples: image and mask change together, still pair under the layout, and take no name that another file of the dataset
 * has, whatever its case. Proposals made by one object do not collide with each other either. Not safe for several threads.
 */
final class Renaming {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final int ATTEMPTS = 1000;

    private final PathPattern images;
    private final PathPattern masks;
    private final String counted;
    private final Map<String, Integer> owners = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Knows all names of this dataset. */
    Renaming(DatasetFacts facts) {
        images = facts.layout().imagePattern();
        masks = facts.layout().maskPattern();
        counted = lastPlaceholder(facts.layout().masks());
        facts.strays().forEach(f -> taken.add(folded(f.path())));
        for (SampleFacts s : facts.samples()) {
            paths(s.sample()).forEach(p -> owners.merge(p, 1, Integer::sum));
        }
        owners.keySet().forEach(p -> taken.add(folded(p)));
    }

    private static String lastPlaceholder(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(r -> r.group(1))
                .filter(p -> !p.equals(PathPattern.EXT))
                .reduce("", (first, second) -> second);
    }

    /** Image and mask, as far as there are any. */
    static List<String> paths(Sample sample) {
        return Stream.of(sample.image(), sample.mask())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What systems that ignore case, and how an accent is encoded, make of a path. */
    static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * The renames that give a sample's files cleaner names.
     *
     * @param sample the sample
     * @param clean the new form of a file's name without extension, or of the part of it that the layout has a placeholder for
     * @param cleanFolder the new form of a folder's name
     * @return the new name of each file, the image first; empty when no name does, or the mask is another sample's as well
     */
    List<NewName> of(Sample sample, UnaryOperator<String> clean, UnaryOperator<String> cleanFolder) {
        Optional<Map<String, String>> values =
                sample.image().flatMap(images::match).or(() -> sample.mask().flatMap(masks::match));
        if (values.isEmpty() || paths(sample).stream().anyMatch(p -> owners.getOrDefault(p, 0) > 1)) {
            return List.of();
        }
        var cleaned = new TreeMap<String, String>();
        values.get().forEach((name, value) -> cleaned.put(name, cleaned(value, clean, cleanFolder)));
        for (int n = 1; n <= ATTEMPTS; n++) {
            var numbered = new TreeMap<>(cleaned);
            String suffix = n == 1 ? "" : "-" + n;
            numbered.computeIfPresent(counted, (name, value) -> value + suffix);
            Map<String, String> moves = moves(sample, numbered);
            if (!moves.isEmpty() && moves.entrySet().stream().allMatch(m -> free(m.getKey(), m.getValue()))) {
                moves.values().forEach(to -> taken.add(folded(to)));
                return moves.entrySet().stream()
                        .map(m -> new NewName(m.getKey(), m.getValue()))
                        .toList();
            }
        }
        return List.of();
    }

    /** The new value of a placeholder; that of folders ends in a slash, or is empty where there are none. */
    private static String cleaned(String value, UnaryOperator<String> clean, UnaryOperator<String> cleanFolder) {
        if (value.endsWith("/")) {
            return Arrays.stream(value.split("/"))
                    .map(f -> cleanFolder.apply(f) + "/")
                    .collect(Collectors.joining());
        }
        return value.isEmpty() ? value : clean.apply(value);
    }

    /** New path by old, where they differ; empty when the new ones would not be found in the same place. */
    private Map<String, String> moves(Sample sample, Map<String, String> values) {
        var moves = new LinkedHashMap<String, String>();
        sample.image().ifPresent(p -> moves.put(p, filled(images, p, values)));
        sample.mask().ifPresent(p -> moves.put(p, filled(masks, p, values)));
        boolean lost = moves.containsValue("");
        moves.entrySet().removeIf(m -> lost || m.getKey().equals(m.getValue()));
        return moves;
    }

    private static String filled(PathPattern pattern, String path, Map<String, String> values) {
        Map<String, String> own = pattern.match(path).orElse(Map.of());
        var renamed = new TreeMap<String, String>();
        own.forEach((name, value) ->
                renamed.put(name, name.equals(PathPattern.EXT) ? value : values.getOrDefault(name, value)));
        if (own.isEmpty()) {
            return "";
        }
        String to = pattern.fill(renamed);
        return pattern.match(to).filter(renamed::equals).isPresent() ? to : "";
    }

    /**
     * The rename that gives a file another extension.
     *
     * @param path image or mask of a sample
     * @param mask which of the two
     * @param extension without dot
     * @return the new name; empty when that name is taken, or the layout would not find it
     */
    List<NewName> extension(String path, boolean mask, String extension) {
        String to = path.substring(0, path.lastIndexOf('.') + 1) + extension;
        PathPattern pattern = mask ? masks : images;
        if (pattern.match(to).isEmpty() || !free(path, to)) {
            return List.of();
        }
        taken.add(folded(to));
        return List.of(new NewName(path, to));
    }

    private boolean free(String from, String to) {
        boolean caseOnly = folded(from).equals(folded(to));
        return caseOnly ? !owners.containsKey(to) : !taken.contains(folded(to));
    }
}
