package org.maskwright.check.rule;

import java.util.List;
import java.util.stream.Stream;
import org.maskwright.check.Rule;

/** The rules that look at a dataset as a set: outliers, fit, duplicates, splits, balance, image quality, annotation files. */
public final class SetRules {
    private SetRules() {}

    /** All of them, in the order of the catalogue. */
    public static List<Rule> all() {
        return Stream.of(ofFit(), ofCopies(), ofSplitAndBalance(), ofPictures())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> ofFit() {
        OwnerSearch owners = new OwnerSearch();
        return List.of(
                new MaskAreaOutlierRule(),
                new MaskShapeOutlierRule(),
                new MaskEdgeOffImageEdgeRule(owners),
                new MaskTurnedRule(),
                new MaskShiftedRule(owners),
                new MaskGrownRule(owners),
                new MaskShrunkRule(owners),
                new MaskOfOtherImageRule(owners),
                new MaskInvertedRule(),
                new ModelDisagreesRule());
    }

    private static List<Rule> ofCopies() {
        return List.of(
                new DupExactFileRule(),
                new DupExactPixelsRule(),
                new DupSameImageDiffMaskRule(),
                new DupMaskRule(),
                new DupNearRule(),
                new DupNearMaskRule());
    }

    private static List<Rule> ofSplitAndBalance() {
        return List.of(
                new SplitLeakExactRule(),
                new SplitLeakNearRule(),
                new SplitLeakGroupRule(),
                new SplitOverlapRule(),
                new SplitUnknownSampleRule(),
                new SplitUnassignedRule(),
                new SplitRatioOffRule(),
                new SplitDriftRule(),
                new ClassImbalanceRule(),
                new FewSamplesRule());
    }

    private static List<Rule> ofPictures() {
        return List.of(
                new ImageDarkRule(),
                new ImageLightRule(),
                new ImageBlurryRule(),
                new ImageLowInformationRule(),
                new ImageOddSizeRule(),
                new ImageOddAspectRule(),
                new ImageGreyscaleRule(),
                new SubjectDarkRule(),
                new SubjectBlurryRule(),
                new AnnotationJsonInvalidRule());
    }
}
