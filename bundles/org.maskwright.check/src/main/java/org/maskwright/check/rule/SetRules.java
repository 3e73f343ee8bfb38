package org.maskwright.check.rule;

import java.util.List;
import org.maskwright.check.Rule;

/** The rules that look at a dataset as a set: outliers, fit, duplicates, splits, balance, image quality, annotation files. */
public final class SetRules {
    private SetRules() {}

    /** All of them, in the order of the catalogue. */
    public static List<Rule> all() {
        return List.of(
                new MaskAreaOutlierRule(),
                new MaskShapeOutlierRule(),
                new MaskEdgeOffImageEdgeRule(),
                new MaskShiftedRule(),
                new MaskOfOtherImageRule(),
                new MaskInvertedRule(),
                new ModelDisagreesRule(),
                new DupExactFileRule(),
                new DupExactPixelsRule(),
                new DupSameImageDiffMaskRule(),
                new DupMaskRule(),
                new DupNearRule(),
                new DupNearMaskRule(),
                new SplitLeakExactRule(),
                new SplitLeakNearRule(),
                new SplitLeakGroupRule(),
                new SplitOverlapRule(),
                new SplitUnknownSampleRule(),
                new SplitUnassignedRule(),
                new SplitRatioOffRule(),
                new SplitDriftRule(),
                new ClassImbalanceRule(),
                new FewSamplesRule(),
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
