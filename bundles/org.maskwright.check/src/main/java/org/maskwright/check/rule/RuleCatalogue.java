package org.maskwright.check.rule;

import java.util.List;
import java.util.stream.Stream;
import org.maskwright.check.Rule;

/** All rules that Maskwright has. */
public final class RuleCatalogue {
    private RuleCatalogue() {}

    /** Every rule, in the order of the documentation: files and names, masks, comparisons, splits, picture quality. */
    public static List<Rule> standard() {
        return Stream.concat(PairAndFileRules.all().stream(), SetRules.all().stream())
                .toList();
    }
}
