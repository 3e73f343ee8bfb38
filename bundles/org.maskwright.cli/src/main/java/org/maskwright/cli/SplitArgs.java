package org.maskwright.cli;

import org.jspecify.annotations.Nullable;
import org.maskwright.check.facts.SplitRequest;
import org.maskwright.core.InputException;
import org.maskwright.dataset.split.Scheme;
import picocli.CommandLine.Option;

/** Into what, by what seed and by what groups a dataset is split. */
final class SplitArgs {
    @Option(names = "--ratios", paramLabel = "T/V/T", description = "Percentages of train/val/test (default 80/10/10).")
    private @Nullable String ratios;

    @Option(
            names = "--folds",
            paramLabel = "K",
            description =
                    "Make K folds of a cross-validation instead, in .maskwright/folds.csv; the test part is left out.")
    private @Nullable Integer folds;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed gives another split (default 0).")
    private String seed = "0";

    @Option(
            names = "--group-by",
            paramLabel = "RULE",
            description = "What is not torn apart: folder, prefix:_, regex:(…) or near-duplicates.")
    private String groupBy = "";

    @Option(names = "--stratify", description = "Give each part small and large foregrounds alike.")
    private boolean stratify;

    /**
     * What is asked for.
     *
     * @throws InputException when an option is not written as it should be
     */
    SplitRequest request() throws InputException {
        if (seed.lines().count() > 1) {
            throw new InputException("--seed has several lines; give one");
        }
        return new SplitRequest(scheme(), seed, SplitRequest.groups(groupBy), stratify);
    }

    private Scheme scheme() throws InputException {
        if (ratios != null && folds != null) {
            throw new InputException("--ratios and --folds are two kinds of split; give one of them");
        }
        if (folds != null) {
            return Scheme.folds(folds);
        }
        return ratios == null ? Scheme.Ratios.STANDARD : Scheme.parse(ratios);
    }
}
