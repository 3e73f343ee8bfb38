package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.dataset.layout.StrayFile;

class PairMaskWithoutImageRuleTest {
    private final RuleProbe probe = RuleProbe.of(new PairMaskWithoutImageRule());

    @Test
    void reportsAMaskWithoutImage() {
        Finding found =
                probe.findings(dataset(sample("a").mask(".#").noImage())).getFirst();
        assertThat(found.files()).containsExactly("masks/a.png");
        assertThat(found.fixes()).containsExactly("quarantine");
    }

    @Test
    void passesPairsAndImages() {
        assertThat(probe.findings(dataset(sample("a").mask(".#"), sample("b")))).isEmpty();
    }

    @Test
    void passesAMaskWhoseImageIsALinkOrInAFormatThatIsNotRead() {
        assertThat(probe.findings(dataset(
                                sample("a").mask(".#").noImage(),
                                sample("b").mask(".#").noImage())
                        .stray("images/a.jpg", StrayFile.StrayKind.LINK)
                        .stray("images/b.HEIC", StrayFile.StrayKind.OTHER)))
                .isEmpty();
    }

    @Test
    void leavesALayoutThatDoesNotFitToTheRuleAboutIt() {
        assertThat(probe.findings(dataset(
                        sample("a"),
                        sample("b"),
                        sample("x").mask(".#").noImage(),
                        sample("y").mask(".#").noImage())))
                .isEmpty();
    }
}
