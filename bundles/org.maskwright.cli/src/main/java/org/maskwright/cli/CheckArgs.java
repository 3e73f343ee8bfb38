package org.maskwright.cli;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleSettings;
import org.maskwright.core.InputException;
import org.maskwright.dataset.settings.DatasetSettings;
import picocli.CommandLine.Option;

/** Which rules run, how they are set, and how much of the machine they take. */
final class CheckArgs {
    @Option(
            names = "--set",
            paramLabel = "RULE[.OPTION]=VALUE",
            description = "Set a rule's option, or its severity: off, info, warning, error.")
    private List<String> assignments = List.of();

    @Option(names = "--no-cache", description = "Measure every file again instead of trusting .maskwright/catalog.db.")
    private boolean noCache;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to use; all cores when not given.")
    private @Nullable Integer threads;

    /**
     * The options of a run: rules as they stand, then as the dataset's settings have them, then as the command line does.
     *
     * @param rules which rules there are
     * @param selection as for {@link RuleSettings#select}; empty for all
     * @throws InputException when something is set that does not exist, or to a value that is not allowed
     */
    CheckOptions options(List<Rule> rules, DatasetSettings dataset, String selection) throws InputException {
        RuleSettings settings = RuleSettings.standard(rules).with(dataset);
        for (String assignment : assignments) {
            settings = settings.with(assignment);
        }
        if (!selection.isEmpty()) {
            settings = settings.select(selection);
        }
        if (threads != null && (threads < 1 || threads > 256)) {
            throw new InputException(
                    "--threads " + threads + " is not possible; give 1 to 256, or leave it out to use all cores");
        }
        return new CheckOptions(settings, threads == null ? CheckOptions.allCores() : threads, !noCache, Set.of());
    }
}
