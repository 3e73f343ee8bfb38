package org.maskwright.session.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.check.facts.SplitEvidence;
import org.maskwright.dataset.split.GroupRule;
import org.maskwright.dataset.split.Scheme;
import org.maskwright.dataset.split.SplitPlan;
import org.maskwright.session.Amount;

/**
 * What a split would be, before anything is written. Immutable.
 *
 * @param plan the plan itself
 * @param rows each part or fold, and all of them last
 * @param leaks what belongs together and would not be: copies first, then pictures that look alike, then groups
 */
public record SplitPreview(SplitPlan plan, List<PartPreview> rows, List<Torn> leaks) {
    private static final int NAMES_SHOWN = 4;

    /**
     * A part or fold.
     *
     * @param name its name
     * @param before number of samples now
     * @param added number of samples put into it
     * @param intended number of samples that it should have
     * @param foreground mean share of foreground, 0…1
     */
    public record PartPreview(String name, int before, int added, int intended, OptionalDouble foreground) {
        /** Number of samples then. */
        public int after() {
            return before + added;
        }
    }

    /** Why samples should be together. */
    public enum Tie {
        /** The very same picture. */
        COPIES,
        /** Pictures that look alike. */
        LOOK_ALIKES,
        /** A group of the rule. */
        GROUP
    }

    /** Samples that would be torn apart. */
    public record Torn(Tie tie, SplitPlan.Leak leak) {
        /** Where they would be: "train 1, 2; test 7". */
        public String where() {
            return leak.samples().entrySet().stream()
                    .map(e -> e.getKey() + " " + names(e.getValue()))
                    .collect(Collectors.joining("; "));
        }

        private static String names(List<String> samples) {
            String shown = samples.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
            return samples.size() <= NAMES_SHOWN
                    ? shown
                    : SplitWords.MORE_NAMES.text(shown, samples.size() - NAMES_SHOWN);
        }
    }

    /** Copies the lists. */
    public SplitPreview {
        rows = List.copyOf(rows);
        leaks = List.copyOf(leaks);
    }

    /** The preview of a plan. */
    public static SplitPreview of(SplitPlan plan, SplitEvidence evidence) {
        return new SplitPreview(plan, rows(plan, evidence), torn(plan, evidence));
    }

    private static List<PartPreview> rows(SplitPlan plan, SplitEvidence evidence) {
        Map<String, Integer> before = plan.before();
        Map<String, Integer> after = plan.after();
        Map<String, Double> areas = plan.means(evidence.coverage());
        List<PartPreview> rows = new ArrayList<>();
        for (String bin : plan.options().scheme().bins()) {
            int now = before.getOrDefault(bin, 0);
            rows.add(new PartPreview(
                    plan.options().scheme() instanceof Scheme.Folds ? SplitWords.FOLD.text(bin) : bin,
                    now,
                    after.getOrDefault(bin, 0) - now,
                    plan.targets().getOrDefault(bin, 0),
                    areas.containsKey(bin) ? OptionalDouble.of(areas.get(bin)) : OptionalDouble.empty()));
        }
        int all = rows.stream().mapToInt(PartPreview::before).sum();
        OptionalDouble mean = plan.samples().stream()
                .filter(evidence.coverage()::containsKey)
                .mapToDouble(evidence.coverage()::get)
                .average();
        rows.add(new PartPreview(
                SplitWords.ALL.text(),
                all,
                plan.samples().size() - all,
                plan.samples().size(),
                mean));
        return rows;
    }

    private static List<Torn> torn(SplitPlan plan, SplitEvidence evidence) {
        List<SplitPlan.Leak> copies = plan.leaks(evidence.copies());
        // Copies look alike, too: they are told once.
        Stream<SplitPlan.Leak> alike =
                plan.leaks(evidence.lookAlikes()).stream().filter(l -> !areCopies(l, evidence.copies()));
        Stream<SplitPlan.Leak> groups =
                plan.options().groups() instanceof GroupRule.Clusters ? Stream.empty() : plan.torn().stream();
        return Stream.of(
                        copies.stream().map(l -> new Torn(Tie.COPIES, l)),
                        alike.map(l -> new Torn(Tie.LOOK_ALIKES, l)),
                        groups.map(l -> new Torn(Tie.GROUP, l)))
                .flatMap(s -> s)
                .toList();
    }

    private static boolean areCopies(SplitPlan.Leak leak, Map<String, String> copies) {
        var names = new HashSet<String>();
        leak.samples().values().forEach(b -> b.forEach(s -> names.add(copies.getOrDefault(s, s))));
        return names.size() == 1;
    }

    /** Whether there is anything to write. */
    public boolean writes() {
        return !plan.added().isEmpty();
    }

    /** Number of pairs that would be torn apart, for a reason. */
    public long pairs(Tie tie) {
        return leaks.stream()
                .filter(t -> t.tie() == tie)
                .mapToLong(t -> t.leak().pairs())
                .sum();
    }

    /** What is said first: "1,037 train, 129 val, 130 test". */
    public String headline() {
        String counts = rows.subList(0, rows.size() - 1).stream()
                .map(r -> Amount.number(r.after()) + " " + r.name())
                .collect(Collectors.joining(", "));
        if (!writes()) {
            return SplitWords.NOTHING_TO_WRITE.text();
        }
        return leaks.isEmpty()
                ? SplitWords.HEADLINE.text(counts)
                : SplitWords.HEADLINE_LEAKS.text(counts, inWords(allPairs()));
    }

    /** What is written and what stays, in sentences. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        String file = plan.options().scheme().file().path();
        String added = lines(plan.added().size());
        notes.add(
                plan.old().isEmpty()
                        ? SplitWords.WRITES_NEW.text(added, file)
                        : SplitWords.WRITES_MORE.text(lines(plan.old().size()), added, file));
        if (!(plan.options().groups() instanceof GroupRule.None)) {
            notes.add(groups());
        }
        if (!plan.gone().isEmpty()) {
            notes.add(SplitWords.GONE.text(Amount.number(plan.gone().size()), Torn.names(plan.gone())));
        }
        return notes;
    }

    private String groups() {
        Map<String, Long> sizes = plan.samples().stream()
                .filter(plan.groups()::containsKey)
                .collect(Collectors.groupingBy(plan.groups()::get, Collectors.counting()));
        long largest = sizes.values().stream().mapToLong(n -> n).max().orElse(0);
        long members = sizes.values().stream().mapToLong(n -> n).sum();
        return sizes.isEmpty()
                ? SplitWords.NO_GROUPS.text()
                : SplitWords.GROUPS.text(Amount.number(sizes.size()), Amount.number(members), Amount.number(largest));
    }

    /** What is said of leaks: how many there are, or that there are none. */
    public String leakage() {
        if (leaks.isEmpty()) {
            return SplitWords.NO_LEAKS.text();
        }
        String counts = SplitWords.LEAKS.text(
                inWords(allPairs()),
                Amount.number(pairs(Tie.COPIES)),
                Amount.number(pairs(Tie.LOOK_ALIKES)),
                Amount.number(pairs(Tie.GROUP)));
        boolean preventable = plan.old().isEmpty()
                && !(plan.options().groups() instanceof GroupRule.Clusters)
                && leaks.stream().anyMatch(t -> t.tie() != Tie.GROUP);
        return preventable ? counts + " " + SplitWords.LEAKS_ADVICE.text() : counts;
    }

    private long allPairs() {
        return leaks.stream().mapToLong(t -> t.leak().pairs()).sum();
    }

    private static String inWords(long pairs) {
        return Amount.of(pairs, SplitWords.PAIR.text(), SplitWords.PAIRS.text());
    }

    private static String lines(int count) {
        return Amount.of(count, SplitWords.LINE.text(), SplitWords.LINES.text());
    }
}
