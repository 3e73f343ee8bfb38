package org.maskwright.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Subject;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.imaging.NativeLibrary;

/** The whole check as the command line makes it: scan, measure, judge, keep. */
public final class FullCheck {
    private FullCheck() {}

    /** Seconds of a check of a dataset never seen before. */
    static double cold(Path dataset, int threads) throws IOException, InputException {
        forget(dataset);
        return again(dataset, threads);
    }

    /** Measures every file of a dataset never seen before, and judges nothing. */
    static CheckResult index(Path dataset, int threads) throws IOException, InputException {
        forget(dataset);
        return run(dataset, threads, List.of());
    }

    private static void forget(Path dataset) throws IOException {
        Path state = dataset.resolve(DatasetFolder.STATE);
        if (Files.exists(state)) {
            FileUtils.deleteDirectory(state.toFile());
        }
    }

    /** Seconds of a check with the catalog that is there. */
    static double again(Path dataset, int threads) throws IOException, InputException {
        long start = System.nanoTime();
        run(dataset, threads);
        return (System.nanoTime() - start) / 1e9;
    }

    /** A check with all rules. */
    public static CheckResult run(Path dataset, int threads) throws IOException, InputException {
        return run(dataset, threads, RuleCatalogue.standard());
    }

    private static CheckResult run(Path dataset, int threads, List<Rule> rules) throws IOException, InputException {
        Catalog.prepare();
        DatasetFolder folder = DatasetFolder.open(dataset, Access.READ);
        if (Files.notExists(folder.catalog().file())) {
            NativeLibrary.prepare();
        }
        Scan scan = folder.scan(Progress.none());
        var options = new CheckOptions(RuleSettings.standard(rules), threads, true, Set.of());
        try (Catalog catalog = folder.catalog()) {
            var subject = new Subject(folder.root(), scan, folder.split(scan), Optional.of(catalog));
            CheckResult result = new CheckRunner(rules).run(subject, options, Progress.none());
            if (!result.faults().isEmpty()) {
                throw new IllegalStateException("rules failed: " + result.faults());
            }
            folder.scans().keep(scan, folder.settings());
            return result;
        }
    }
}
