package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.Part;
import org.maskwright.dataset.layout.StrayFile;

class FileForeignRuleTest {
    private final RuleProbe probe = RuleProbe.of(new FileForeignRule());

    @Test
    void groupsByExtension() {
        var found = probe.findings(dataset()
                .stray("LICENSE", StrayFile.StrayKind.OTHER)
                .stray("a.TXT", StrayFile.StrayKind.OTHER)
                .stray("b.txt", StrayFile.StrayKind.OTHER)
                .stray("images/.DS_Store", StrayFile.StrayKind.JUNK)
                .stray("coco.json", StrayFile.StrayKind.JSON));
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly(
                        "1 file without extension of no kind that the checks know: LICENSE.",
                        "2 files in .txt of no kind that the checks know: a.TXT, b.txt.");
    }

    @Test
    void notesWhatIsMadeToLookAt() {
        assertThat(probe.findings(dataset()
                        .stray("1_overlay.png", StrayFile.StrayKind.IMAGE)
                        .stray("1_color_mask.png", StrayFile.StrayKind.IMAGE)
                        .stray("cover.png", StrayFile.StrayKind.IMAGE)))
                .extracting(Finding::message)
                .containsExactly(
                        "2 images made of others for people to look at, left out: 1_overlay.png, 1_color_mask.png.");
    }

    @Test
    void notesTheMasksInAnotherForm() {
        var twins = dataset(sample("1").mask(".#")).stray("trimaps/1.png", StrayFile.StrayKind.IMAGE);
        assertThat(probe.findings(twins))
                .extracting(Finding::message)
                .containsExactly("1 image showing the masks once more in another form, left out: trimaps/1.png.");
        assertThat(RuleProbe.of(new ImageForeignRule()).findings(twins)).isEmpty();
    }

    @Test
    void filesThatNameClassesAreKnown() {
        assertThat(probe.findings(dataset().stray("labelmap.txt", StrayFile.StrayKind.OTHER)))
                .isEmpty();
    }

    @Test
    void listsThatSayTheSplitAreKnown() {
        assertThat(probe.findings(dataset(sample("1"))
                        .split("1", Part.TRAIN)
                        .stray("train.txt", StrayFile.StrayKind.OTHER)
                        .stray("val.txt", StrayFile.StrayKind.OTHER)
                        .stray("README.txt", StrayFile.StrayKind.OTHER)))
                .extracting(Finding::message)
                .containsExactly("1 file in .txt of no kind that the checks know: README.txt.");
    }
}
