package org.maskwright.check.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Size;
import org.maskwright.core.option.Option;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/** Finds masks of another size than their image. */
public final class SizeMismatchRule implements SampleRule {
    private static final Option.Number TOLERANCE = new Option.Number(
            "tolerancePct", "%", "Aspect ratios that differ by no more count as the same.", 0.5, 0, 20);
    /** So many px more or less on a side, and such a share of it, may be rows and columns that were added or lost. */
    private static final int FEW = 8;

    private static final double FEW_SHARE = 0.05;

    private static final RuleInfo INFO = new RuleInfo(
            "SIZE_MISMATCH",
            Severity.ERROR,
            RuleInfo.Certainty.DETERMINISTIC,
            "Mask and image differ in size: loaders fail, or stretch one of them without saying so.",
            "Where a few rows or columns differ, crop or pad the mask; if the aspect ratio is the same, resample the mask by nearest neighbour; otherwise it belongs to another"
                    + " crop or image and must be redone.",
            List.of(TOLERANCE),
            List.of("resample", "crop-or-pad"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(SampleFacts facts, Report report) {
        if (facts.image().isEmpty() || facts.mask().isEmpty()) {
            return;
        }
        ImageHeader image = facts.image().get().file().header();
        Size mask = facts.mask().get().file().header().size();
        Size upright = image.uprightSize();
        boolean known = upright.pixels() > 0 && mask.pixels() > 0 && isBelieved(facts);
        // A mask drawn on the pixels as stored is EXIF_ORIENTATION_MISMATCH's business: resampling it would squeeze it.
        if (known && !mask.equals(upright) && !mask.equals(image.size())) {
            report(facts, image, mask, report);
        }
    }

    /** Whether both sizes are those of pixels, and not what a decompression bomb declares. */
    private static boolean isBelieved(SampleFacts facts) {
        return facts.image().orElseThrow().file().integrity().state() != Integrity.State.TOO_LARGE
                && facts.mask().orElseThrow().file().integrity().state() != Integrity.State.TOO_LARGE;
    }

    private static void report(SampleFacts facts, ImageHeader image, Size mask, Report report) {
        Size upright = image.uprightSize();
        double error = upright.aspectError(mask);
        boolean scaled = error * 100 <= report.number(TOLERANCE) || rounded(upright, mask);
        String sizes = facts.sample().mask().orElseThrow() + " is " + mask + ", its image " + upright;
        boolean few = fewPixels(upright, mask);
        String message = few
                ? sizes + ": " + surplus(upright, mask) + ". Crop or pad it if its pixels lie as the image's do,"
                        + " resample it if it was scaled."
                : scaled
                        ? Wording.text(
                                "%s: the same picture at %.0f %% of the scale.",
                                sizes, 100.0 * mask.width() / upright.width())
                        : Wording.text(
                                "%s: the aspect ratios differ by %.1f %%, so stretching would not make it fit%s.",
                                sizes,
                                100 * error,
                                rounded(image.size(), mask)
                                        ? " (it has that of the image before its EXIF rotation)"
                                        : "");
        Map<String, Object> data = Wording.data(
                Datum.IMAGE_WIDTH.of(upright.width()),
                Datum.IMAGE_HEIGHT.of(upright.height()),
                "maskWidth",
                mask.width(),
                "maskHeight",
                mask.height(),
                "aspectErrorPct",
                100 * error,
                "sameAspect",
                scaled);
        List<String> fixes = few ? INFO.fixes() : scaled ? List.of("resample") : List.of();
        report.found(facts.sample().name(), SampleFiles.mask(facts), message, data, fixes);
    }

    /** Whether the sizes differ by so little that rows or columns may have been added or lost. */
    private static boolean fewPixels(Size image, Size mask) {
        return isFew(image.width(), mask.width()) && isFew(image.height(), mask.height());
    }

    private static boolean isFew(int image, int mask) {
        int difference = Math.abs(image - mask);
        return difference <= FEW && difference <= FEW_SHARE * image;
    }

    /** "2 rows too many", "1 column too few and 3 rows too many". */
    private static String surplus(Size image, Size mask) {
        return Stream.of(
                        surplus(mask.width() - image.width(), "column"), surplus(mask.height() - image.height(), "row"))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String surplus(int more, String what) {
        return more == 0 ? "" : Wording.count(Math.abs(more), what) + (more > 0 ? " too many" : " too few");
    }

    /** Whether one scale explains both sides when either was rounded to whole pixels, up or down. */
    private static boolean rounded(Size image, Size mask) {
        double height = (double) mask.width() * image.height() / image.width();
        double width = (double) mask.height() * image.width() / image.height();
        return Math.abs(height - mask.height()) < 1 || Math.abs(width - mask.width()) < 1;
    }
}
