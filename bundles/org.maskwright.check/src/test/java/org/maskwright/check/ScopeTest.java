package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;

class ScopeTest {
    private static final LabelMap COLOURS =
            new LabelMap.Colours(List.of(LabelClass.BACKGROUND, LabelClass.unnamed(1), LabelClass.unnamed(2)));
    private static final LabelMap STREET =
            new LabelMap.Indexed(List.of(new LabelClass(0, "road", 0x808080), new LabelClass(1, "sky", 0x0000ff)));

    @Test
    void aPersonIsWhateverHasTwoLabels() {
        assertThat(Stream.of(
                        new LabelMap.Binary255(),
                        new LabelMap.Binary01(),
                        new LabelMap.NonZero(),
                        new LabelMap.Trimap(),
                        new LabelMap.GreyTrimap(),
                        new LabelMap.Matte(128),
                        new LabelMap.AlphaAtLeast(128),
                        new LabelMap.Instances(),
                        new LabelMap.Colours(List.of(LabelClass.BACKGROUND, LabelClass.PERSON, LabelClass.IGNORED))))
                .allMatch(Scope.PERSON::covers)
                .allMatch(Scope.BACKGROUND::covers);
        assertThat(Stream.of(new LabelMap.Indexed(21), COLOURS)).noneMatch(Scope.PERSON::covers);
        assertThat(Stream.of(new LabelMap.Indexed(21), COLOURS)).allMatch(Scope.BACKGROUND::covers);
        assertThat(Stream.of(Scope.values()).filter(s -> s.covers(STREET))).containsExactly(Scope.ANY);
    }

    @Test
    void aRuleIsNotAskedAboutLabelMapsThatItIsNotMeantFor() {
        List<Rule> rules = RuleCatalogue.standard().stream()
                .filter(r -> r.info().id().equals("MASK_INVERTED"))
                .toList();
        var inverted =
                sample("a").mask("##", "#.").pair(p -> p.foreground(0.95, 0.2)).facts();
        RuleSettings settings = RuleSettings.standard(rules);
        assertThat(new Judge(rules, settings, new LabelMap.Binary255())
                        .judge(inverted)
                        .findings())
                .hasSize(1);
        assertThat(new Judge(rules, settings, COLOURS).judge(inverted).findings())
                .isEmpty();
    }

    @Test
    void rulesAboutAPersonSaySo() {
        assertThat(RuleCatalogue.standard().stream()
                        .map(Rule::info)
                        .filter(i -> i.scope() == Scope.PERSON)
                        .map(RuleInfo::id))
                .containsExactlyInAnyOrder("MASK_FULL", "MASK_INVERTED", "MASK_AREA_OUTLIER", "MASK_SHAPE_OUTLIER");
        assertThat(RuleCatalogue.standard().stream()
                        .map(Rule::info)
                        .filter(i -> i.scope() == Scope.BACKGROUND)
                        .map(RuleInfo::id))
                .containsExactlyInAnyOrder(
                        "MASK_EMPTY",
                        "MASK_TURNED",
                        "MASK_SHIFTED",
                        "MASK_GROWN",
                        "MASK_SHRUNK",
                        "MASK_OF_OTHER_IMAGE",
                        "MASK_EDGE_OFF_IMAGE_EDGE",
                        "MODEL_DISAGREES");
    }
}
