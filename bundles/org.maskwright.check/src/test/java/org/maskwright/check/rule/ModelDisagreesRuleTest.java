package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Datum;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Objection;
import org.maskwright.core.Rect;

class ModelDisagreesRuleTest {
    private static final Objection HOLE = new Objection(Objection.Nature.HOLE, new Rect(10, 20, 30, 40), 700);

    private final RuleProbe probe = RuleProbe.of(new ModelDisagreesRule());

    @Test
    void saysWhatAModelHoldsAgainstAMaskAndWhere() {
        Finding found =
                probe.findings(pair().misfit("net", 0.31, Optional.of(HOLE))).getFirst();
        assertThat(found.message())
                .isEqualTo("masks/a.png does not fit what net sees (misfit 0.31): there is a hole in the person, 700 px"
                        + " around 25,40.");
        assertThat(found.value(Datum.PLACE)).contains(HOLE.place());
        assertThat(found.data()).containsEntry("nature", "HOLE").containsEntry("models", List.of("net"));
    }

    @Test
    void saysSoOfAMaskThatIsNowhereSurelyWrong() {
        assertThat(probe.findings(pair().misfit("net", 0.2, Optional.empty()))
                        .getFirst()
                        .message())
                .isEqualTo("masks/a.png does not fit what net sees (misfit 0.20).");
    }

    @Test
    void oneModelsMistakeIsNotTheMasks() {
        FactsBuilder one = pair().misfit("a", 0.6, Optional.of(HOLE)).misfit("b", 0.05, Optional.of(HOLE));
        FactsBuilder both = pair().misfit("a", 0.6, Optional.of(HOLE)).misfit("b", 0.2, Optional.of(HOLE));
        assertThat(probe.findings(one)).isEmpty();
        assertThat(probe.findings(both).getFirst().message()).contains("2 models see (misfit 0.20)");
        assertThat(probe.set("misfit", 0.3).findings(both)).isEmpty();
    }

    @Test
    void asksNoModelAboutMasksThatShowNoPersonOnBackground() {
        assertThat(new ModelDisagreesRule().info().scope().covers(new LabelMap.Binary255()))
                .isTrue();
        assertThat(probe.findings(pair())).isEmpty();
    }

    private static FactsBuilder pair() {
        return sample("a").mask("..##", "..##");
    }
}
