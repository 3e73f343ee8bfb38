package org.maskwright.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageHeader;

/** Says of photographs alone what to do next. */
public final class LayoutNoMasksRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "LAYOUT_NO_MASKS",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "There are images and no masks yet, in the dataset or in a part of it, or masks that were not recognised; everything but what needs a mask works.",
            "Draw masks in the workbench, have a model propose them, or state where they are: --images PATTERN --masks PATTERN.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Halves halves = Halves.of(facts);
        halves.bare().forEach((part, images) -> report(part, images, report));
        if (!halves.isWithoutMasks()) {
            return;
        }
        String count = Wording.count(halves.images().size(), "image") + " and no mask";
        List<String> archives = archives(facts);
        String next = areMasks(facts)
                ? "the images look like masks: perhaps the dataset is the folder above."
                : !archives.isEmpty()
                        ? Wording.names(archives) + " may hold masks: unpack it first."
                        : "draw them in the workbench or have a model propose them; they go to "
                                + facts.layout().masks() + ", or where --images and --masks say"
                                + (hasAlpha(facts) ? "; the images' alpha channel may be the mask." : ".");
        report.found(
                SampleName.NONE,
                List.of(),
                count + ": " + next,
                Wording.data("images", halves.images().size()));
    }

    /** A test part is often published without its masks: nothing is wrong with any one of its images. */
    private static void report(Part part, List<Sample> images, Report report) {
        List<String> paths = images.stream().flatMap(s -> s.image().stream()).toList();
        report.found(
                SampleName.NONE,
                paths,
                "No image of the part " + part.text() + " has a mask, " + paths.size() + " in all: "
                        + Wording.names(paths) + "; it can judge no model until they are drawn or pre-labelled.",
                Wording.data("part", part.text(), "images", paths.size()));
    }

    private static List<String> archives(DatasetFacts facts) {
        return facts.strays().stream()
                .map(StrayFile::path)
                .filter(p -> p.toLowerCase(Locale.ROOT).matches(".*\\.(zip|tar|tgz|tar\\.gz|7z|rar)"))
                .toList();
    }

    private static boolean hasAlpha(DatasetFacts facts) {
        return all(facts, h -> h.colour().alpha());
    }

    /** Grey or palette files that compress as no photograph does. */
    private static boolean areMasks(DatasetFacts facts) {
        return facts.samples().stream().allMatch(s -> s.image()
                        .map(ImageFacts::file)
                        .filter(f -> 10 * f.bytes() < f.header().size().pixels())
                        .isPresent())
                && all(facts, h -> h.colour() == ColourType.GREY || h.colour() == ColourType.PALETTE);
    }

    private static boolean all(DatasetFacts facts, Predicate<ImageHeader> what) {
        return facts.samples().stream()
                .flatMap(s -> s.image().stream())
                .allMatch(i -> what.test(i.file().header()));
    }
}
