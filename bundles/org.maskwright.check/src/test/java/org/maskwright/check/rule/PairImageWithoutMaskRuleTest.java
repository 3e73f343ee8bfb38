package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Datum;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.dataset.layout.StrayFile;

class PairImageWithoutMaskRuleTest {
    private final RuleProbe probe = RuleProbe.of(new PairImageWithoutMaskRule());

    @Test
    void reportsAnImageWithoutMask() {
        Finding found =
                probe.findings(dataset(sample("a"), sample("b").mask(".#"))).getFirst();
        assertThat(found.files()).containsExactly("images/a.jpg");
        assertThat(found.fixes()).containsExactly("quarantine");
    }

    @Test
    void passesPairsAndMasks() {
        assertThat(probe.findings(
                        dataset(sample("a").mask(".#"), sample("b").mask(".#").noImage())))
                .isEmpty();
    }

    @Test
    void saysOnceThatMostAreStillToBeLabelled() {
        var found = probe.findings(
                dataset(sample("a").mask(".#"), sample("b"), sample("c"), sample("d"), sample("e"), sample("f")));
        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.message()).startsWith("5 of 6 images have no mask yet: images/b.jpg, ");
            assertThat(f.fixes()).isEmpty();
        });
    }

    @Test
    void leavesPhotographsAloneAndLayoutsThatDoNotFitToTheRulesAboutThem() {
        assertThat(probe.findings(dataset(sample("a"), sample("b")))).isEmpty();
        assertThat(probe.findings(dataset(
                        sample("a"),
                        sample("b"),
                        sample("x").mask(".#").noImage(),
                        sample("y").mask(".#").noImage())))
                .isEmpty();
    }

    @Test
    void passesAnImageWhoseMaskIsInAFormatThatIsNotRead() {
        assertThat(probe.findings(
                        dataset(sample("a"), sample("b").mask(".#")).stray("masks/a.npy", StrayFile.StrayKind.OTHER)))
                .isEmpty();
    }

    @Test
    void proposesANameWhereAnExtensionStandsTwice() {
        var facts = dataset(
                sample("a").mask(".#"),
                sample("b").mask(".#"),
                sample("c.jpg"),
                sample("c").mask(".#").noImage(),
                sample("d"),
                sample("d.png").mask(".#").noImage());
        assertThat(probe.findings(facts))
                .extracting(Finding::fixes, Finding::files)
                .containsExactly(
                        tuple(List.of("rename"), List.of("images/c.jpg.jpg")),
                        tuple(List.of("rename"), List.of("masks/d.png.png")));
        assertThat(probe.findings(facts).getFirst().value(Datum.RENAMES))
                .contains(List.of(new Datum.NewName("images/c.jpg.jpg", "images/c.jpg")));
        assertThat(RuleProbe.of(new PairMaskWithoutImageRule()).findings(facts)).isEmpty();
    }
}
