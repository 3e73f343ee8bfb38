package org.maskwright.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.maskwright.dataset.SampleNames;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * How a check is run.
 *
 * @param settings which rules, and how they are set
 * @param threads how many threads measure and judge, 1…256; {@link #allCores} for as many as the machine has
 * @param useCache whether facts of unchanged files are taken from the catalog; the catalog is written either way
 * @param ignored findings that a person has declared to be no fault: they are counted and left out
 */
public record CheckOptions(RuleSettings settings, int threads, boolean useCache, Set<IgnoredFinding> ignored) {
    /**
     * A finding that a person has declared to be no fault.
     *
     * @param rule rule id
     * @param subject sample key, or the path of the first file where a finding has no sample
     */
    public record IgnoredFinding(String rule, String subject) {}

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException when the number of threads is not possible
     */
    public CheckOptions {
        if (threads < 1 || threads > 256) {
            throw new IllegalArgumentException(threads + " threads; 1…256 are possible");
        }
        ignored = Set.copyOf(ignored);
    }

    /** These settings on all cores, with the cache, ignoring nothing. */
    public static CheckOptions of(RuleSettings settings) {
        return new CheckOptions(settings, allCores(), true, Set.of());
    }

    /**
     * These options, ignoring what a dataset's settings ignore.
     *
     * @param dataset its settings
     * @param scan of that dataset: settings may have been written when its samples had other names
     */
    public CheckOptions ignoring(DatasetSettings dataset, Scan scan) {
        SampleNames names = SampleNames.of(scan, dataset.keys());
        Set<IgnoredFinding> all = dataset.ignored().entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(s -> new IgnoredFinding(e.getKey(), names.subject(s))))
                .collect(Collectors.toSet());
        return new CheckOptions(settings, threads, useCache, all);
    }

    /** Whether a finding was declared to be no fault. */
    boolean ignores(Finding finding) {
        return !ignored.isEmpty() && ignored.contains(new IgnoredFinding(finding.rule(), finding.subject()));
    }

    /** As many threads as this machine runs at once, at most 256. */
    public static int allCores() {
        return Math.min(256, Runtime.getRuntime().availableProcessors());
    }
}
