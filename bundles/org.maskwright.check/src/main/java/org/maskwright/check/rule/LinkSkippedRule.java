package org.maskwright.check.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.layout.StrayFile;

/** Finds symbolic links that were not followed. */
public final class LinkSkippedRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "LINK_SKIPPED",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "These symbolic links lead out of the dataset or nowhere, and were not followed: what they point to is not"
                    + " checked, copied or changed; a mask whose image is such a link is no orphan.",
            "Put the files themselves in their places, or remove the links.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        var byTarget = new TreeMap<String, List<String>>();
        for (StrayFile file : facts.strays()) {
            if (file.kind() == StrayFile.StrayKind.LINK) {
                byTarget.computeIfAbsent(target(facts.root(), file.path()), k -> new ArrayList<>())
                        .add(file.path());
            }
        }
        byTarget.forEach((target, links) -> {
            String many = links.size() == 1
                    ? links.getFirst() + " is a symbolic link"
                    : links.size() + " files are symbolic links";
            String message = many + (target.isEmpty() ? "" : " into " + target) + ", not followed"
                    + (links.size() == 1 ? "." : ": " + Wording.names(links) + ".");
            report.found(SampleName.NONE, links, message, Wording.data("target", target, "count", links.size()));
        });
    }

    /** The folder that a link leads into, as it is written there; empty where nobody can tell. */
    private static String target(Path root, String link) {
        try {
            Path file = root.resolve(link);
            Path target = file.resolveSibling(Files.readSymbolicLink(file)).normalize();
            return String.valueOf(target.getParent());
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return "";
        }
    }
}
