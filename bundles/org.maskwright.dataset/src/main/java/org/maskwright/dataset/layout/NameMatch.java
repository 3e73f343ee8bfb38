package org.maskwright.dataset.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which files of one folder belong to which of another by their names, whatever their extensions: of equal names, of names that differ in
 * what they begin or end with ({@code 7_mask} and {@code 7_pred}), and of those two wherever below the folders they lie. The way by which
 * most files find one another is taken, the plainest of equal ones.
 *
 * @param pairs path of the first folder → path of the second, in the first's order
 * @param alone files of the first folder that have none, in its order
 * @param rest files of the second that belong to none, or beside one of a commoner format to the same
 */
public record NameMatch(Map<String, String> pairs, List<String> alone, List<String> rest) {
    /** Copies. */
    public NameMatch {
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
        alone = List.copyOf(alone);
        rest = List.copyOf(rest);
    }

    /**
     * Finds out. Costs what the folders hold.
     *
     * @param first the files of the one folder, which each want one of the other
     * @param second the files of the other
     */
    public static NameMatch of(List<Listing.File> first, List<Listing.File> second) {
        return ways(stems(first), stems(second)).stream()
                .map(way -> way.match(first, second))
                .max(Comparator.comparingInt(m -> m.pairs().size()))
                .orElseThrow();
    }

    /** How the names of either side are made alike. */
    private record Way(UnaryOperator<String> first, UnaryOperator<String> second) {
        static final Way EQUAL = new Way(name -> name, name -> name);

        Way anywhere() {
            return new Way(p -> name(first.apply(p)), p -> name(second.apply(p)));
        }

        NameMatch match(List<Listing.File> files, List<Listing.File> others) {
            Map<String, List<Listing.File>> byName = new HashMap<>();
            for (Listing.File other : others) {
                byName.computeIfAbsent(second.apply(stem(other)), k -> new ArrayList<>())
                        .add(other);
            }
            Map<String, String> pairs = new LinkedHashMap<>();
            List<String> alone = new ArrayList<>();
            Map<String, String> taken = new HashMap<>();
            for (Listing.File file : files) {
                String name = first.apply(stem(file));
                Optional<Listing.File> found =
                        taken.containsKey(name) ? Optional.empty() : only(byName.getOrDefault(name, List.of()));
                if (found.isPresent()) {
                    pairs.put(file.path(), found.get().path());
                    taken.put(name, found.get().path());
                } else {
                    alone.add(file.path());
                }
            }
            List<String> rest = others.stream()
                    .map(Listing.File::path)
                    .filter(p -> !taken.containsValue(p))
                    .toList();
            return new NameMatch(pairs, alone, rest);
        }

        /** Of files that differ in their format alone the commonest one; none of files in several folders. */
        private static Optional<Listing.File> only(List<Listing.File> files) {
            boolean together =
                    files.stream().map(Listing.File::folder).distinct().count() <= 1;
            return together ? files.stream().min(Comparator.comparing(Listing.File::format)) : Optional.empty();
        }
    }

    private static List<Way> ways(List<String> first, List<String> second) {
        List<Way> ways = new ArrayList<>(List.of(Way.EQUAL));
        for (Affix affix : Affix.find(second, Affix.Stems.of(first)).keySet()) {
            ways.add(new Way(UnaryOperator.identity(), affix::imageOf));
        }
        for (Affix affix : Affix.find(first, Affix.Stems.of(second)).keySet()) {
            ways.add(new Way(affix::imageOf, UnaryOperator.identity()));
        }
        List<String> names = names(first);
        List<String> others = names(second);
        ways.add(Way.EQUAL.anywhere());
        for (Affix affix : Affix.find(others, Affix.Stems.of(names)).keySet()) {
            ways.add(new Way(UnaryOperator.identity(), affix::imageOf).anywhere());
        }
        for (Affix affix : Affix.find(names, Affix.Stems.of(others)).keySet()) {
            ways.add(new Way(affix::imageOf, UnaryOperator.identity()).anywhere());
        }
        return ways;
    }

    private static List<String> stems(Collection<Listing.File> files) {
        return files.stream().map(NameMatch::stem).toList();
    }

    private static List<String> names(List<String> stems) {
        return stems.stream().map(NameMatch::name).toList();
    }

    private static String stem(Listing.File file) {
        String path = file.folder().isEmpty() ? file.stem() : file.folder() + "/" + file.stem();
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
