package org.maskwright.check.rule;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;

/** Finds images, or masks, that share folder and name and differ in extension only. */
public final class NameDupStemRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "NAME_DUP_STEM",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "Two files differ in extension only (a.jpg, a.png), so it is open which of them the other half of the pair belongs to.",
            "Keep the better one (more pixels, then lossless, then more bytes) and set the other aside.",
            List.of(),
            List.of("quarantine"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final Comparator<FileFacts> BEST_FIRST = Comparator.<FileFacts>comparingLong(
                    f -> -f.header().size().pixels())
            .thenComparing(f -> f.header().format().lossy())
            .thenComparingLong(f -> -f.bytes())
            .thenComparing(FileFacts::path);

    private record Owned(FileFacts file, SampleFacts sample) {}

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        inspect(facts, s -> s.image().map(ImageFacts::file), report);
        inspect(facts, s -> s.mask().map(MaskFacts::file), report);
    }

    private static void inspect(DatasetFacts facts, Function<SampleFacts, Optional<FileFacts>> half, Report report) {
        var byStem = new LinkedHashMap<String, Map<String, Owned>>();
        for (SampleFacts s : facts.samples()) {
            half.apply(s).ifPresent(f -> byStem.computeIfAbsent(stem(f.path()), x -> new LinkedHashMap<>(2))
                    .putIfAbsent(f.path(), new Owned(f, s)));
        }
        for (Map<String, Owned> group : byStem.values()) {
            report.throwIfCancelled();
            if (group.size() > 1) {
                List<Owned> ranked = group.values().stream()
                        .sorted(Comparator.comparing(Owned::file, BEST_FIRST))
                        .toList();
                ranked.subList(1, ranked.size())
                        .forEach(worse -> report(
                                worse.sample(), worse.file(), ranked.getFirst().file(), report));
            }
        }
    }

    private static void report(SampleFacts sample, FileFacts worse, FileFacts better, Report report) {
        report.found(
                sample.sample().name(),
                List.of(worse.path(), better.path()),
                worse.path() + " (" + worse.header().size() + ") and " + better.path() + " ("
                        + better.header().size() + ") differ in extension only.",
                Wording.data(Datum.SET_ASIDE.of(List.of(worse.path())), "keep", better.path()));
    }

    private static String stem(String path) {
        return path.substring(0, path.lastIndexOf('.') + 1);
    }
}
