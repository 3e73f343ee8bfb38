package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

class NameDupStemRuleTest {
    private final RuleProbe probe = RuleProbe.of(new NameDupStemRule());

    @Test
    void setsAsideTheLossyOneOfEqualSize() {
        var jpg = sample("a").mask(".#");
        var png = sample("a.png")
                .mask(".#")
                .image(f -> f.path("images/a.png").header(ImageFormat.PNG, ColourType.RGB, 8))
                .maskFile(f -> f.path("masks/a.png"));
        Finding found = probe.findings(dataset(jpg, png)).getFirst();
        assertThat(found.sample().label()).isEqualTo("a");
        assertThat(found.data())
                .containsEntry("setAside", List.of("images/a.jpg"))
                .containsEntry("keep", "images/a.png");
        assertThat(found.files()).containsExactly("images/a.jpg", "images/a.png");
    }

    @Test
    void setsAsideTheSmallerOneAboveAll() {
        var jpg = sample("a").mask(".#").image(f -> f.size(20, 20));
        var png = sample("a.png")
                .mask(".#")
                .image(f -> f.path("images/a.png").header(ImageFormat.PNG, ColourType.RGB, 8))
                .maskFile(f -> f.path("masks/a.png"));
        assertThat(probe.findings(dataset(jpg, png)).getFirst().data())
                .containsEntry("setAside", List.of("images/a.png"));
    }

    @Test
    void findsTwoMasksOfOneImage() {
        var pair = sample("a").mask(".#");
        var orphan = sample("a.bmp").mask(".#").noImage().maskFile(f -> f.path("masks/a.bmp")
                .header(ImageFormat.BMP, ColourType.GREY, 8)
                .bytes(9));
        assertThat(probe.findings(dataset(pair, orphan)).getFirst().files())
                .containsExactly("masks/a.bmp", "masks/a.png");
    }

    @Test
    void passesOneMaskOfTwoImagesAndEqualNamesInOtherFolders() {
        var a = sample("x/a").mask(".#");
        var b = sample("y/a").mask(".#");
        assertThat(probe.findings(dataset(a, b))).isEmpty();
    }
}
