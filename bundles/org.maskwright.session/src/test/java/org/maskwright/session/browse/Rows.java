package org.maskwright.session.browse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.SampleStatus;

/** Rows and findings made up for tests. */
public final class Rows {
    private Rows() {}

    public static BrowserRow row(String id) {
        return row(id, SampleStatus.UNLABELLED, 0.3, List.of());
    }

    public static BrowserRow row(String id, SampleStatus status, double coverage, List<String> rules) {
        return new BrowserRow(
                new Sample(id, Optional.of("images/" + id + ".jpg"), Optional.of("masks/" + id + ".png"), status),
                rules.isEmpty() ? Optional.of(Part.TRAIN) : Optional.empty(),
                rules.isEmpty() ? Optional.empty() : Optional.of(Severity.ERROR),
                rules,
                Optional.empty(),
                Optional.empty(),
                coverage < 0 ? OptionalDouble.empty() : OptionalDouble.of(coverage),
                OptionalInt.of(1),
                Optional.empty(),
                Optional.empty());
    }

    public static Finding finding(String rule, Severity severity, String sample, String... fixes) {
        List<String> files = sample.isEmpty() ? List.of("a.txt") : List.of("masks/" + sample + ".png");
        return new Finding(
                rule,
                severity,
                sample.isEmpty() ? SampleName.NONE : SampleName.of(sample),
                files,
                rule + " of " + sample,
                Map.of(),
                List.of(fixes));
    }
}
