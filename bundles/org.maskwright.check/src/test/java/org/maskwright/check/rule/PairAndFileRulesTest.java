package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleProbe;
import org.maskwright.check.SampleRule;
import org.maskwright.check.fix.FixCatalogue;

class PairAndFileRulesTest {
    @Test
    void idsDifferAndSpeakTheCataloguesLanguage() {
        var infos = PairAndFileRules.all().stream().map(Rule::info).toList();
        assertThat(infos).hasSize(40);
        assertThat(infos)
                .extracting(RuleInfo::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z0-9]+(_[A-Z0-9]+)*"));
        assertThat(infos)
                .allMatch(i -> i.explanation().endsWith(".") && i.repair().endsWith("."));
    }

    @Test
    void everyFixNamedIsThere() {
        var known = FixCatalogue.standard();
        for (Rule rule : PairAndFileRules.all()) {
            assertThat(rule.info().fixes()).as(rule.info().id()).allMatch(id -> known.find(id)
                    .isPresent());
        }
    }

    @Test
    void aGoodPairHasNoFindings() {
        var good = sample("a").mask("........", "..###...", ".#####..", ".######.");
        for (Rule rule : PairAndFileRules.all()) {
            var probe = RuleProbe.of(rule);
            assertThat(rule instanceof SampleRule ? probe.findings(good) : probe.findings(dataset(good)))
                    .as(rule.info().id())
                    .isEmpty();
        }
    }
}
