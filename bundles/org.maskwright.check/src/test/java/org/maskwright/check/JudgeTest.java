package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;

class JudgeTest {
    private static final LabelMap LABELS = new LabelMap.Binary255();

    @Test
    void oneSampleIsJudgedWithoutTheOthers() {
        var rules = RuleCatalogue.standard();
        var judge = new Judge(rules, RuleSettings.standard(rules), LABELS);
        var judgement =
                judge.judge(FactsBuilder.sample("a").mask("....", "....").facts());
        assertThat(judgement.findings()).extracting(Finding::rule).containsExactly("MASK_EMPTY");
        assertThat(judgement.faults()).isEmpty();
    }

    @Test
    void settingsAreObeyed() throws InputException {
        var rules = RuleCatalogue.standard();
        var judge = new Judge(rules, RuleSettings.standard(rules).with("MASK_EMPTY=off"), LABELS);
        assertThat(judge.judge(FactsBuilder.sample("a").mask("....", "....").facts())
                        .findings())
                .isEmpty();
    }
}
