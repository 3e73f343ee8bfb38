package org.maskwright.session.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.browse.SampleSet.SetChoice;

/**
 * All sets of a dataset's samples: everything, its folders, and what the check, people and the split say of them. Sets without samples are
 * left out. Immutable.
 *
 * @param roots the sets at the top
 * @param folders number of folders that hold samples
 */
public record SampleSets(List<SampleSet> roots, int folders) {
    /** Those of no samples. */
    public static final SampleSets NONE = new SampleSets(List.of(), 0);

    /** Copies the list. */
    public SampleSets {
        roots = List.copyOf(roots);
    }

    /** The sets of these samples: one walk through them for each kind; for tens of thousands not for the UI thread. */
    public static SampleSets of(List<BrowserRow> rows) {
        if (rows.isEmpty()) {
            return NONE;
        }
        var tree = new FolderNode("");
        rows.forEach(r -> tree.add(r));
        List<SampleSet> roots = new ArrayList<>();
        roots.add(new SampleSet(new SampleSet.All(), rows.size(), tree.worst, List.of()));
        int folders = tree.holders();
        group(SampleSet.SetKind.FOLDERS, folders > 1 ? tree.sets() : List.of()).ifPresent(roots::add);
        group(SampleSet.SetKind.FINDINGS, findings(rows)).ifPresent(roots::add);
        group(
                        SampleSet.SetKind.STATUSES,
                        sets(rows, SampleStatus.values(), SampleSet.OfStatus::new, s -> r -> r.status() == s))
                .ifPresent(roots::add);
        group(SampleSet.SetKind.PARTS, parts(rows)).ifPresent(roots::add);
        return new SampleSets(roots, folders);
    }

    private static Optional<SampleSet> group(SampleSet.SetKind group, List<SampleSet> sets) {
        return sets.isEmpty() ? Optional.empty() : Optional.of(new SampleSet(group, 0, Optional.empty(), sets));
    }

    private static List<SampleSet> findings(List<BrowserRow> rows) {
        List<Severity> worstFirst = Arrays.asList(Severity.values()).reversed();
        List<SampleSet> sets = sets(
                rows,
                worstFirst.toArray(Severity[]::new),
                SampleSet.OfSeverity::new,
                s -> r -> r.worst().filter(w -> w == s).isPresent());
        return Stream.of(
                        sets.stream(),
                        set(rows, new SampleSet.Lacking("no:finding"), r -> r.worst()
                                        .isEmpty())
                                .stream(),
                        set(rows, new SampleSet.Lacking("no:mask"), r -> r.sample()
                                        .mask()
                                        .isEmpty())
                                .stream(),
                        set(rows, new SampleSet.Lacking("no:image"), r -> r.sample()
                                        .image()
                                        .isEmpty())
                                .stream())
                .flatMap(s -> s)
                .toList();
    }

    /** Without a split there is nothing to tell apart. */
    private static List<SampleSet> parts(List<BrowserRow> rows) {
        List<SampleSet> sets = sets(
                rows,
                Part.values(),
                SampleSet.OfPart::new,
                p -> r -> r.part().filter(q -> q == p).isPresent());
        var rest = set(rows, new SampleSet.Lacking("no:part"), r -> r.part().isEmpty());
        return sets.isEmpty()
                ? List.of()
                : Stream.concat(sets.stream(), rest.stream()).toList();
    }

    private static <E> List<SampleSet> sets(
            List<BrowserRow> rows,
            E[] values,
            Function<E, SetChoice> choice,
            Function<E, Predicate<BrowserRow>> belongs) {
        return Arrays.stream(values)
                .flatMap(v -> set(rows, choice.apply(v), belongs.apply(v)).stream())
                .toList();
    }

    private static Optional<SampleSet> set(List<BrowserRow> rows, SetChoice choice, Predicate<BrowserRow> belongs) {
        int count = 0;
        Optional<Severity> worst = Optional.empty();
        for (BrowserRow row : rows) {
            if (belongs.test(row)) {
                count++;
                worst = worse(worst, row.worst());
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(new SampleSet(choice, count, worst, List.of()));
    }

    private static Optional<Severity> worse(Optional<Severity> a, Optional<Severity> b) {
        return a.isEmpty() || b.isPresent() && b.get().compareTo(a.get()) > 0 ? b : a;
    }

    /** The set of a choice, with all that it is in, outermost first; empty when there is none. */
    public List<SampleSet> path(SetChoice choice) {
        return path(roots, choice);
    }

    private static List<SampleSet> path(List<SampleSet> sets, SetChoice choice) {
        for (SampleSet set : sets) {
            if (set.isOf(choice)) {
                return List.of(set);
            }
            List<SampleSet> below = path(set.children(), choice);
            if (!below.isEmpty()) {
                List<SampleSet> path = new ArrayList<>(List.of(set));
                path.addAll(below);
                return path;
            }
        }
        return List.of();
    }

    /** A folder while samples are counted. */
    private static final class FolderNode {
        private final String path;
        private final TreeMap<String, FolderNode> children =
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(java.util.Comparator.naturalOrder()));
        private int own;
        private int all;
        private Optional<Severity> worst = Optional.empty();

        FolderNode(String path) {
            this.path = path;
        }

        void add(BrowserRow row) {
            FolderNode node = this;
            node.count(row);
            String folder = row.folder();
            for (int from = 0; from < folder.length(); ) {
                int slash = folder.indexOf('/', from);
                int end = slash < 0 ? folder.length() : slash;
                node = node.children.computeIfAbsent(
                        folder.substring(from, end), n -> new FolderNode(folder.substring(0, end)));
                node.count(row);
                from = end + 1;
            }
            node.own++;
        }

        private void count(BrowserRow row) {
            all++;
            worst = worse(worst, row.worst());
        }

        int holders() {
            return (own > 0 ? 1 : 0)
                    + children.values().stream().mapToInt(FolderNode::holders).sum();
        }

        /** The folders in this one; where one holds nothing but another, both are one set. */
        List<SampleSet> sets() {
            return children.entrySet().stream()
                    .map(e -> e.getValue().set(e.getKey()))
                    .toList();
        }

        private SampleSet set(String name) {
            return own == 0 && children.size() == 1
                    ? children.firstEntry().getValue().set(name + '/' + children.firstKey())
                    : new SampleSet(new SampleSet.FolderSet(path, name), all, worst, sets());
        }
    }
}
