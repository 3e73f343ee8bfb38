package org.maskwright.check.rule;

import org.maskwright.core.LabelMap;

/** Which masks can be written anew in their dataset's own coding from the person's pixels alone. */
final class Codings {
    private Codings() {}

    /** Whether each pixel is either the person or not, and grey values say which: 0/255, 0/1, any non-zero. */
    static boolean plain(LabelMap labels) {
        return switch (labels) {
            case LabelMap.Binary255 b -> true;
            case LabelMap.Binary01 b -> true;
            case LabelMap.NonZero n -> true;
            case LabelMap.Indexed i -> false;
            case LabelMap.Trimap t -> false;
            case LabelMap.GreyTrimap t -> false;
            case LabelMap.Matte m -> false;
            case LabelMap.AlphaAtLeast a -> false;
            case LabelMap.Colours c -> false;
            case LabelMap.Instances i -> false;
        };
    }

    /** Whether masks may well have a palette or 16 bits, as their values are numbers of classes or instances. */
    static boolean numbers(LabelMap labels) {
        return labels instanceof LabelMap.Indexed || labels instanceof LabelMap.Instances || colours(labels);
    }

    /** Whether colours say which class a pixel is of. */
    static boolean colours(LabelMap labels) {
        return labels instanceof LabelMap.Colours;
    }

    /** Whether the mask is the alpha channel. */
    static boolean alpha(LabelMap labels) {
        return labels instanceof LabelMap.AlphaAtLeast;
    }
}
