package org.maskwright.session;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

/** What the journal, and so the menus, call something that is done: "quarantine 3 samples". */
final class OperationTitle {
    private static final int MOST_RULES = 3;

    private OperationTitle() {}

    /** Findings are mended. */
    static String fix(List<RepairPlan.Mended> mended) {
        List<Finding> findings = mended.stream().map(RepairPlan.Mended::finding).toList();
        List<String> rules = findings.stream().map(Finding::rule).distinct().toList();
        Set<String> samples = new HashSet<>();
        findings.stream().map(f -> f.sample().key()).filter(s -> !s.isEmpty()).forEach(samples::add);
        String what = rules.size() > MOST_RULES ? rules.size() + " rules' findings" : String.join(", ", rules);
        return "fix " + what + (samples.isEmpty() ? "" : " in " + samples(samples.size()));
    }

    /** Samples get a status. */
    static String mark(List<String> samples, SampleStatus status) {
        return "mark " + samples(samples.size()) + " as " + status.text();
    }

    /** Files are set aside: all files of some samples, or just files. */
    static String quarantine(Collection<String> paths, List<Sample> known) {
        var files = new HashSet<>(paths);
        int of = 0;
        int samples = 0;
        for (Sample sample : known) {
            List<String> own = Stream.concat(sample.image().stream(), sample.mask().stream())
                    .toList();
            if (!own.isEmpty() && files.containsAll(own)) {
                samples++;
                of += own.size();
            }
        }
        return "quarantine "
                + (of == files.size() ? samples(samples) : files.size() == 1 ? "1 file" : files.size() + " files");
    }

    private static String samples(int n) {
        return n == 1 ? "1 sample" : n + " samples";
    }
}
