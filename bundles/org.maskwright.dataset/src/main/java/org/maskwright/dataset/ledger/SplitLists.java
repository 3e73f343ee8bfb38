package org.maskwright.dataset.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.dataset.layout.PartWord;
import org.maskwright.dataset.layout.StrayFile;

/**
 * Splits that text files say, one sample in a line: {@code train.txt} and {@code val.txt}, {@code ImageSets/Segmentation/train.txt}, {@code
 * lists/test_ids.txt}, {@code train.csv} with a heading. A line begins with the sample's name or the path of one of its files; what follows a
 * blank or a comma is not read. {@code trainval.txt} is the part train where no other list is.
 */
public final class SplitLists {
    private static final long LARGEST = 64_000_000;
    private static final List<String> ENDS = List.of(".txt", ".lst", ".csv");
    private static final Pattern BOTH = Pattern.compile("train[_-]?val", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOG =
            Pattern.compile("epochs?|steps?|iter(ation)?s?|round|time", Pattern.CASE_INSENSITIVE);

    private SplitLists() {}

    /**
     * A text file that may list a part's samples.
     *
     * @param path relative to the dataset, with {@code /}
     * @param part which part its name says
     */
    public record ListFile(String path, Part part) {}

    /** A split made of lists, and how many of its rows name a sample that is there. */
    private record Tried(SplitLedger ledger, long known) {
        boolean isSplit() {
            return 2 * known >= ledger.entries().size()
                    && ledger.entries().stream()
                                    .map(SplitLedger.PartAssignment::part)
                                    .distinct()
                                    .count()
                            > 1;
        }
    }

    /** The lists that may belong to one split, by their names alone: those of one folder that are called alike but for the part; two parts at least. */
    public static List<List<ListFile>> named(Collection<StrayFile> strays) {
        Map<String, List<ListFile>> alike = new TreeMap<>();
        for (StrayFile stray : strays) {
            String path = stray.path();
            String lower = path.toLowerCase(Locale.ROOT);
            if (stray.kind() == StrayFile.StrayKind.OTHER && ENDS.stream().anyMatch(lower::endsWith)) {
                int slash = path.lastIndexOf('/') + 1;
                String name = BOTH.matcher(path.substring(slash, path.lastIndexOf('.')))
                        .replaceFirst("train");
                PartWord.in(name).ifPresent(word -> alike.computeIfAbsent(
                                path.substring(0, slash) + word.replaced(name, "*"), k -> new ArrayList<>())
                        .add(new ListFile(path, word.part())));
            }
        }
        alike.values()
                .forEach(l -> l.removeIf(both ->
                        isOfBoth(both) && l.stream().anyMatch(other -> other.part() != Part.TEST && !isOfBoth(other))));
        alike.values().removeIf(l -> l.stream().map(ListFile::part).distinct().count() < 2);
        return List.copyOf(alike.values());
    }

    private static boolean isOfBoth(ListFile list) {
        return BOTH.matcher(list.path().substring(list.path().lastIndexOf('/') + 1))
                .find();
    }

    /**
     * The split that a folder's lists say: of several that do, the one that names most samples. Rows whose name means no sample keep it as it is
     * written; a sample of two lists has two rows. {@link SplitLedger#NONE} where there are no lists, or half of what they name is not there.
     *
     * @param root the dataset's folder
     * @param strays its files that are neither images nor masks
     * @param find the sample that a name or a path means, if there is one
     * @throws IOException when a list cannot be read
     */
    public static SplitLedger read(Path root, Collection<StrayFile> strays, Function<String, Optional<Sample>> find)
            throws IOException {
        Tried best = new Tried(SplitLedger.NONE, 0);
        for (List<ListFile> lists : named(strays)) {
            Tried tried = tried(root, lists, find);
            best = tried.isSplit() && tried.known() > best.known() ? tried : best;
        }
        return best.ledger();
    }

    private static Tried tried(Path root, List<ListFile> lists, Function<String, Optional<Sample>> find)
            throws IOException {
        List<SplitLedger.PartAssignment> entries = new ArrayList<>();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        long known = 0;
        for (ListFile list : lists) {
            List<String> lines = lines(root.resolve(list.path()));
            for (String line : withoutHeading(list, lines, find)) {
                Optional<Sample> sample = sample(line, find);
                known += sample.isPresent() ? 1 : 0;
                sample.ifPresent(s -> parts.add(list.part()));
                String key = sample.map(Sample::key).orElse(first(line));
                entries.add(new SplitLedger.PartAssignment(key, "", list.part()));
            }
        }
        return new Tried(parts.size() < 2 ? SplitLedger.NONE : new SplitLedger(entries), known);
    }

    /** Of a table the rows; none of a log of training, whose epochs may look like samples' numbers. */
    private static List<String> withoutHeading(
            ListFile list, List<String> lines, Function<String, Optional<Sample>> find) {
        boolean table = list.path().toLowerCase(Locale.ROOT).endsWith(".csv");
        if (!table || lines.isEmpty() || sample(lines.getFirst(), find).isPresent()) {
            return lines;
        }
        return LOG.matcher(first(lines.getFirst())).matches() ? List.of() : lines.subList(1, lines.size());
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return List.of();
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .map(l -> l.replace("\uFEFF", "").strip())
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .toList();
    }

    private static Optional<Sample> sample(String line, Function<String, Optional<Sample>> find) {
        return find.apply(line).or(() -> ofPath(first(line), find));
    }

    private static String first(String line) {
        return line.startsWith("\"") ? line.substring(1).split("\"", 2)[0] : line.split("[\\s,;]+", 2)[0];
    }

    /** The sample of a path that may begin above the dataset's folder, or anywhere below it. */
    private static Optional<Sample> ofPath(String path, Function<String, Optional<Sample>> find) {
        String rest = path.replace('\\', '/');
        Optional<Sample> found = find.apply(rest);
        while (found.isEmpty() && rest.indexOf('/') >= 0) {
            rest = rest.substring(rest.indexOf('/') + 1);
            found = find.apply(rest);
        }
        return found;
    }
}
