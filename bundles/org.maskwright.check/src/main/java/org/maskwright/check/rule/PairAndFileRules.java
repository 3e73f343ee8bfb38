package org.maskwright.check.rule;

import java.util.List;
import java.util.stream.Stream;
import org.maskwright.check.Rule;

/** The rules that judge files, names, pairs, and each mask by itself. */
public final class PairAndFileRules {
    private PairAndFileRules() {}

    /** All of them with their standard settings, in the order of the catalogue. */
    public static List<Rule> all() {
        return Stream.of(ofPairsAndNames(), ofFiles(), ofMasks())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> ofPairsAndNames() {
        return List.of(
                new LayoutUnmatchedRule(),
                new LayoutNoMasksRule(),
                new LayoutSeveralMasksRule(),
                new LayoutSeveralDatasetsRule(),
                new PairImageWithoutMaskRule(),
                new PairMaskWithoutImageRule(),
                new NameDupStemRule(),
                new NameCaseCollisionRule(),
                new ExtCaseRule(),
                new NameNonAsciiRule(),
                new NameReservedRule(),
                new NameTooLongRule());
    }

    private static List<Rule> ofFiles() {
        return List.of(
                new JunkFileRule(),
                new FileForeignRule(),
                new ImageForeignRule(),
                new LinkSkippedRule(),
                new FileUnreadableRule(),
                new FileTruncatedRule(),
                new FileCorruptRule(),
                new FileBlemishedRule(),
                new ImageTooLargeRule(),
                new FormatExtMismatchRule(),
                new SizeMismatchRule(),
                new ExifOrientationMismatchRule());
    }

    private static List<Rule> ofMasks() {
        return List.of(
                new MaskEmptyRule(),
                new MaskFullRule(),
                new MaskValuesUnknownRule(),
                new MaskAntialiasedRule(),
                new MaskScale01Rule(),
                new MaskAlphaChannelRule(),
                new MaskRgbNotGrayRule(),
                new MaskBitDepthRule(),
                new MaskLossyFormatRule(),
                new MaskSpecklesRule(),
                new MaskHolesRule(),
                new MaskComponentsRule(),
                new MaskTouchesBorderRule(),
                new MaskEqualsImageRule(),
                new MaskStaleRule(),
                new NanInfRule());
    }
}
