package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Subject;
import org.maskwright.check.facts.SplitEvidence;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.imaging.NativeLibrary;

/**
 * One check of a dataset, from folder to findings, as {@code check}, {@code fix} and {@code demo} make it, or what a split needs to know.
 *
 * @param folder the dataset
 * @param settings what holds for it in this run
 * @param rules those that judge
 */
record CheckUp(DatasetFolder folder, DatasetSettings settings, List<Rule> rules) {
    CheckUp {
        rules = List.copyOf(rules);
    }

    /**
     * Scans and checks.
     *
     * @throws InputException when a file of state is malformed
     */
    CheckResult run(CheckOptions options, Progress progress) throws IOException, InputException {
        Catalog.prepare();
        if (Files.notExists(folder.catalog().file())) {
            NativeLibrary.prepare();
        }
        Scan scan = folder.scan(settings, progress);
        try (Catalog catalog = folder.catalog()) {
            Subject subject = new Subject(folder.root(), scan, folder.split(scan), Optional.of(catalog));
            CheckResult result = new CheckRunner(rules).run(subject, options.ignoring(settings, scan), progress);
            folder.scans().keep(scan, settings);
            return result;
        }
    }

    /**
     * Measures for a split, on all cores, applying no rule.
     *
     * @param scan what a walk over the dataset found
     * @throws InputException when a file of state is malformed
     */
    static SplitEvidence evidence(DatasetFolder folder, Scan scan, Progress progress)
            throws IOException, InputException {
        try (Catalog catalog = folder.catalog()) {
            Subject subject = new Subject(folder.root(), scan, folder.split(scan), Optional.of(catalog));
            CheckOptions options = CheckOptions.of(RuleSettings.standard(List.of()));
            CheckResult result = new CheckRunner(List.of()).run(subject, options, progress);
            return SplitEvidence.of(result.facts(), progress::throwIfCancelled);
        }
    }
}
