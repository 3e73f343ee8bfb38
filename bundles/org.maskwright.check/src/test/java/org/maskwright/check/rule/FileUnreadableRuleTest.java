package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.Integrity;

class FileUnreadableRuleTest {
    private final RuleProbe probe = RuleProbe.of(new FileUnreadableRule());

    @Test
    void reportsWhatIsBrokenWithAFix() {
        var found = probe.findings(
                sample("a").mask(".#").maskFile(f -> f.integrity(Integrity.State.EMPTY, "")
                        .bytes(0)),
                sample("b").mask(".#").image(f -> f.integrity(Integrity.State.NOT_AN_IMAGE, "begins with <html>")));
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly(
                        "masks/a.png is an empty file of 0 bytes.",
                        "images/b.jpg is no image of a format that is read: begins with <html>.");
        assertThat(found.getFirst().files()).containsExactly("masks/a.png", "images/a.jpg");
        assertThat(found).allMatch(f -> f.fixes().equals(List.of("quarantine")));
    }

    @Test
    void offersNoFixForWhatMayBeGood() {
        var found = probe.findings(
                sample("a").mask(".#").maskFile(f -> f.integrity(Integrity.State.UNREADABLE, "permission denied")),
                sample("b").mask(".#").image(f -> f.integrity(Integrity.State.VANISHED, "")));
        assertThat(found).hasSize(2).allMatch(f -> f.fixes().isEmpty());
    }

    @Test
    void doesNotSetAsideWhatCanBeConverted() {
        assertThat(probe.findings(sample("a").mask(".#").image(f -> f.header(ImageFormat.HEIC, ColourType.UNKNOWN, 0)
                        .integrity(Integrity.State.NOT_AN_IMAGE, "it is a HEIC picture"))))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message())
                            .isEqualTo("images/a.jpg is no image of a format that is read: it is a HEIC picture.");
                    assertThat(f.fixes()).isEmpty();
                });
    }

    @Test
    void leavesDamageToOtherRules() {
        assertThat(probe.findings(
                        sample("a").mask(".#"),
                        sample("b").mask(".#").image(f -> f.integrity(Integrity.State.TRUNCATED, "")),
                        sample("c").mask(".#").image(f -> f.integrity(Integrity.State.TOO_LARGE, ""))))
                .isEmpty();
    }
}
