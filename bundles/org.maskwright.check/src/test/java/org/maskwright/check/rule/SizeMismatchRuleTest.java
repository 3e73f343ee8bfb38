package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.imaging.file.Integrity;

class SizeMismatchRuleTest {
    private final RuleProbe probe = RuleProbe.of(new SizeMismatchRule());

    @Test
    void offersResamplingForTheSameAspect() {
        var found = probe.findings(
                sample("a").mask(".#").image(f -> f.size(1280, 1055)).maskFile(f -> f.size(551, 454)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message())
                .isEqualTo(
                        "masks/a.png is 551\u00d7454, its image 1280\u00d71055: the same picture at 43 % of the scale.");
        assertThat(found.getFirst().data()).containsEntry("imageWidth", 1280).containsEntry("imageHeight", 1055);
        assertThat(found.getFirst().fixes()).containsExactly("resample");
    }

    @Test
    void offersNothingForAnotherAspect() {
        var found = probe.findings(
                sample("a").mask(".#").image(f -> f.size(400, 300)).maskFile(f -> f.size(300, 300)));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.fixes()).isEmpty());
        assertThat(found.getFirst().message()).contains("the aspect ratios differ by 33.3 %");
    }

    @Test
    void rowsThatAreTooManyAreCounted() {
        var found = probe.findings(
                sample("a").mask(".#").image(f -> f.size(370, 700)).maskFile(f -> f.size(370, 702)),
                sample("b").mask(".#").image(f -> f.size(553, 369)).maskFile(f -> f.size(552, 370)));
        assertThat(found.getFirst().message())
                .isEqualTo("masks/a.png is 370\u00d7702, its image 370\u00d7700: 2 rows too many. Crop or pad it if its"
                        + " pixels lie as the image's do, resample it if it was scaled.");
        assertThat(found.getFirst().fixes()).containsExactly("resample", "crop-or-pad");
        assertThat(found.getLast().message()).contains(": 1 column too few and 1 row too many.");
    }

    @Test
    void forgivesRoundingOfSmallMasks() {
        // 100×75 at a tenth is 10×7.5: rounded up, the aspect ratios differ by 6.7 %.
        var found = probe.findings(
                sample("a").mask(".#").image(f -> f.size(100, 75)).maskFile(f -> f.size(10, 8)));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.fixes()).containsExactly("resample"));
    }

    @Test
    void doesNotBelieveTheSizeThatABombDeclares() {
        var bomb = sample("a").mask(".#").image(f -> f.size(60000, 60000)
                .integrity(Integrity.State.TOO_LARGE, "declares 60000×60000 px"));
        assertThat(probe.findings(bomb.maskFile(f -> f.size(400, 300)))).isEmpty();
    }

    @Test
    void hasATolerance() {
        var sample = sample("a").mask(".#").image(f -> f.size(1000, 1000)).maskFile(f -> f.size(500, 508));
        assertThat(probe.findings(sample).getFirst().fixes()).isEmpty();
        assertThat(probe.set("tolerancePct", 2).findings(sample).getFirst().fixes())
                .containsExactly("resample");
    }

    @Test
    void leavesUnrotatedMasksToTheExifRule() {
        var rotated = sample("a").mask(".#").image(f -> f.size(40, 30).orientation(6));
        assertThat(probe.findings(rotated.maskFile(f -> f.size(40, 30)))).isEmpty();
        assertThat(probe.findings(rotated.maskFile(f -> f.size(30, 40)))).isEmpty();
        assertThat(probe.findings(rotated.maskFile(f -> f.size(20, 15)))
                        .getFirst()
                        .message())
                .contains("before its EXIF rotation");
    }

    @Test
    void passesEqualSizesAndUnreadableFiles() {
        var unreadable = sample("b").mask(".#").image(f -> f.integrity(Integrity.State.EMPTY, ""));
        assertThat(probe.findings(sample("a").mask(".#"), unreadable)).isEmpty();
    }
}
