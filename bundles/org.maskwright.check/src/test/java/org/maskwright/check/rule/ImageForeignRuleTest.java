package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;

import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.dataset.layout.StrayFile;

class ImageForeignRuleTest {
    private final RuleProbe probe = RuleProbe.of(new ImageForeignRule());

    @Test
    void reportsImagesOnly() {
        var found = probe.findings(
                dataset().stray("cover.png", StrayFile.StrayKind.IMAGE).stray("a.json", StrayFile.StrayKind.JSON));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.message())
                .startsWith(
                        "cover.png fits neither the images' pattern images/{dir*}/{name}.{ext} nor the masks' masks/"));
    }

    @Test
    void saysOfAFolderOnceAndLeavesOutWhatIsMadeToLookAt() {
        var found = probe.findings(dataset()
                .stray("other/1.png", StrayFile.StrayKind.IMAGE)
                .stray("other/2.png", StrayFile.StrayKind.IMAGE)
                .stray("masks/vis/1.png", StrayFile.StrayKind.IMAGE)
                .stray("1_overlay.png", StrayFile.StrayKind.IMAGE));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.message())
                .startsWith("2 images of one folder, other/1.png, other/2.png, fit neither the images' pattern"));
    }

    @Test
    void doesNotSayOfWhatFitsThatItDoesNot() {
        var found = probe.findings(dataset().stray("images/1_mask_2.png", StrayFile.StrayKind.IMAGE));
        assertThat(found)
                .singleElement()
                .satisfies(
                        f -> assertThat(f.message())
                                .isEqualTo(
                                        "images/1_mask_2.png is called after an image or among masks, and the mask of none: left out."));
    }
}
