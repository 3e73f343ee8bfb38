package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.StrayFile;

/** Finds images that the layout has no place for. */
public final class ImageForeignRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "IMAGE_FOREIGN",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "These files are neither images nor masks under the layout in force, so they take no part in anything.",
            "Move them where they belong, or state the layout if it was guessed wrongly.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Foreign foreign = Foreign.of(facts);
        if (foreign.others().isEmpty() || !foreign.datasets(facts).isEmpty()) {
            return;
        }
        var byFolder = new LinkedHashMap<String, List<String>>();
        for (StrayFile file : foreign.others()) {
            String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
            byFolder.computeIfAbsent(folder, k -> new ArrayList<>()).add(file.path());
        }
        byFolder.values().forEach(files -> report(files, facts.layout(), report));
    }

    private static void report(List<String> files, Layout layout, Report report) {
        boolean one = files.size() == 1;
        String who = one ? files.getFirst() : files.size() + " images of one folder, " + Wording.names(files) + ",";
        boolean placed =
                files.stream().allMatch(f -> layout.imagePattern().match(f).isPresent());
        String why = placed
                ? (one ? " is" : " are") + " called after an image or among masks, and the mask of none: left out."
                : (one ? " fits" : " fit") + " neither the images' pattern " + layout.images() + " nor the masks' "
                        + layout.masks() + ".";
        report.found(
                SampleName.NONE,
                files,
                who + why,
                Wording.data("images", layout.images(), "masks", layout.masks(), "count", files.size()));
    }
}
