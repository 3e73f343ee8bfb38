package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;

class JudgeTest {
    private static final LabelMap LABELS = new LabelMap.Binary255();

    private static SampleFacts inverted() {
        return FactsBuilder.sample("a")
                .mask("##", "#.")
                .pair(p -> p.foreground(0.95, 0.2))
                .facts();
    }

    @Test
    void oneSampleIsJudgedWithoutTheOthers() {
        var rules = RuleCatalogue.standard();
        var judge = new Judge(rules, RuleSettings.standard(rules), LABELS);
        var judgement = judge.judge(inverted());
        assertThat(judgement.findings()).extracting(Finding::rule).contains("MASK_INVERTED");
        assertThat(judgement.faults()).isEmpty();
    }

    @Test
    void settingsAreObeyed() throws InputException {
        var rules = RuleCatalogue.standard();
        var judge = new Judge(rules, RuleSettings.standard(rules).with("MASK_INVERTED=off"), LABELS);
        assertThat(judge.judge(inverted()).findings()).extracting(Finding::rule).doesNotContain("MASK_INVERTED");
    }
}
