package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleInfo.Certainty;
import org.maskwright.check.RuleProbe;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Mask;

/** What the rules about sets say of all 200 real portraits, where it is known what is wrong with them. */
class RulesOnPortraitsTest {
    @Test
    void findsTheOnePictureThatIsThereTwiceAndNothingFalse() throws IOException {
        RealPortraits portraits = RealPortraits.read();
        List<SampleFacts> samples = new ArrayList<>();
        for (RealPortraits.Portrait p : portraits.all()) {
            samples.add(RealPortraits.facts(p, p.mask()));
        }
        Map<String, Mask> masks = portraits.all().stream()
                .collect(Collectors.toMap(p -> "masks/" + p.id() + ".png", RealPortraits.Portrait::mask));
        DatasetFacts facts = RealPortraits.dataset(samples);
        facts = new DatasetFacts(
                facts.root(),
                facts.layout(),
                facts.samples(),
                facts.strays(),
                facts.split(),
                path -> java.util.Optional.ofNullable(masks.get(path)));
        for (Rule rule : SetRules.all()) {
            List<Finding> found = RuleProbe.of(rule).findings(facts);
            List<String> ids = found.stream().map(f -> f.sample().label()).toList();
            System.out.println(rule.info().id() + " on all portraits: " + ids);
            switch (rule.info().id()) {
                case "DUP_EXACT_FILE" -> assertThat(ids).containsExactly("270");
                case "DUP_SAME_IMAGE_DIFF_MASK" -> {
                    assertThat(ids).containsExactly("270");
                    assertThat(found.getFirst().data())
                            .containsEntry("iou", 0.9906)
                            .containsEntry("iouExact", true);
                }
                // 101.jpg is stored in colour and grey at every pixel nevertheless.
                case "IMAGE_GREYSCALE" ->
                    assertThat(found)
                            .extracting(f -> f.sample() + " " + f.data().get("storedAs"))
                            .containsExactly("97 grey", "101 rgb");
                default ->
                    assertThat(ids)
                            .as(rule.info().id())
                            .hasSizeLessThanOrEqualTo(
                                    rule.info().certainty() == Certainty.DETERMINISTIC ? 0 : samples.size() / 50);
            }
        }
    }
}
