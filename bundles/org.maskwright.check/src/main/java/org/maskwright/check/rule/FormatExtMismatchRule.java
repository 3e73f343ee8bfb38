package org.maskwright.check.rule;

import java.util.List;
import java.util.Optional;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum;
import org.maskwright.check.Datum.NewName;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.imaging.file.ImageFormat;

/** Finds files whose contents are of another format than their name says. */
public final class FormatExtMismatchRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "FORMAT_EXT_MISMATCH",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "The extension promises another format than the file has: tools that trust names fail on it, or read a lossy "
                    + "mask as lossless.",
            "Give the file the extension of its format; a mask that must be called .png can be stored as one.",
            List.of(),
            List.of("rename", "to-png"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Renaming renaming = new Renaming(facts);
        for (SampleFacts s : facts.samples()) {
            report.throwIfCancelled();
            s.image()
                    .map(ImageFacts::file)
                    .filter(FormatExtMismatchRule::mismatch)
                    .ifPresent(f -> report(s, f, false, renaming, report));
            s.mask()
                    .map(MaskFacts::file)
                    .filter(FormatExtMismatchRule::mismatch)
                    .ifPresent(f -> report(s, f, true, renaming, report));
        }
    }

    private static boolean mismatch(FileFacts file) {
        ImageFormat format = file.header().format();
        return format != ImageFormat.UNKNOWN && !ImageFormat.ofName(file.path()).equals(Optional.of(format));
    }

    private static void report(SampleFacts sample, FileFacts file, boolean mask, Renaming renaming, Report report) {
        ImageFormat format = file.header().format();
        boolean toPng = mask
                && ImageFormat.ofName(file.path()).equals(Optional.of(ImageFormat.PNG))
                && Codings.plain(report.labels())
                && file.integrity().sound();
        List<NewName> renames =
                renaming.extension(file.path(), mask, format.extensions().getFirst());
        List<String> fixes = toPng ? List.of("to-png") : renames.isEmpty() ? List.of() : List.of("rename");
        String message = file.path() + " is a " + format + " file by its contents"
                + (fixes.isEmpty() ? "; the layout or another file leaves no room for the right extension." : ".");
        report.found(
                sample.sample().name(),
                List.of(file.path()),
                message,
                Wording.data("format", format.name(), Datum.RENAMES.of(renames)),
                fixes);
    }
}
