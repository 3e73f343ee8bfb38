package org.maskwright.check;

import java.util.List;
import org.maskwright.check.rule.PairAndFileRules;

/** All rules that Maskwright has. */
public final class RuleCatalogue {
    private RuleCatalogue() {}

    /** Every rule, in the order of the documentation: files and names, masks, comparisons, splits, picture quality. */
    public static List<Rule> standard() {
        return PairAndFileRules.all();
    }
}
