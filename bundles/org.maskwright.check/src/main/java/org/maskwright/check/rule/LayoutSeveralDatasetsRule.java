package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.SampleName;

/** Finds folders that hold several datasets, of which only one was taken. */
public final class LayoutSeveralDatasetsRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "LAYOUT_SEVERAL_DATASETS",
            Severity.WARNING,
            RuleInfo.Certainty.HEURISTIC,
            "The folder holds several datasets, each laid out in its own way; the layout in force has a place for one of them only.",
            "Open one of them, or bring them into one layout.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        List<String> datasets = Foreign.of(facts).datasets(facts);
        if (!datasets.isEmpty()) {
            String message = datasets.size() + " datasets are here: " + Wording.names(datasets) + "; open one of them.";
            report.found(SampleName.NONE, List.of(), message, Wording.data("datasets", datasets));
        }
    }
}
