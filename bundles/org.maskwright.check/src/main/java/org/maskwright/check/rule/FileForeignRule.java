package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.layout.ClassFiles;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.ledger.SplitLists;

/** Finds files that are neither images nor anything else that the checks know; one finding for each kind. */
public final class FileForeignRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "FILE_FOREIGN",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "These files are neither images, masks nor annotations; they do no harm, and may not have been meant to be"
                    + " here.",
            "Leave them, or move them out of the dataset.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        var byExtension = new TreeMap<String, List<String>>();
        Set<String> lists = lists(facts);
        for (StrayFile file : facts.strays()) {
            boolean read = lists.contains(file.path()) || ClassFiles.isOne(file.path());
            if (file.kind() == StrayFile.StrayKind.OTHER && !read) {
                byExtension
                        .computeIfAbsent(extension(file.path()), e -> new ArrayList<>())
                        .add(file.path());
            }
        }
        reportCompanions(facts, report);
        byExtension.forEach((extension, files) -> {
            String kind = extension.isEmpty() ? "without extension" : "in ." + extension;
            String many = Wording.count(files.size(), "file") + " " + kind;
            String message = many + " of no kind that the checks know: " + Wording.names(files) + ".";
            report.found(SampleName.NONE, files, message, Wording.data("extension", extension, "count", files.size()));
        });
    }

    /** The lists that may say how the dataset is split. */
    private static Set<String> lists(DatasetFacts facts) {
        return facts.split().isEmpty()
                ? Set.of()
                : SplitLists.named(facts.strays()).stream()
                        .flatMap(l -> l.stream().map(SplitLists.ListFile::path))
                        .collect(Collectors.toSet());
    }

    private static void reportCompanions(DatasetFacts facts, Report report) {
        Foreign foreign = Foreign.of(facts);
        leftOut(foreign.companions(), "made of others for people to look at", "companions", report);
        leftOut(foreign.twins(), "showing the masks once more in another form", "twins", report);
    }

    private static void leftOut(List<StrayFile> images, String what, String datum, Report report) {
        List<String> files = images.stream().map(StrayFile::path).toList();
        if (!files.isEmpty()) {
            String message =
                    Wording.count(files.size(), "image") + " " + what + ", left out: " + Wording.names(files) + ".";
            report.found(SampleName.NONE, files, message, Wording.data(datum, files.size()));
        }
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.lastIndexOf('.') <= 0
                ? ""
                : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
