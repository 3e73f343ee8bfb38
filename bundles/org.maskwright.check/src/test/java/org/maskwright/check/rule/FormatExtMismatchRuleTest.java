package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.Integrity;

class FormatExtMismatchRuleTest {
    private final RuleProbe probe = RuleProbe.of(new FormatExtMismatchRule());

    @Test
    void givesAnImageTheRightExtension() {
        var found = probe.findings(
                dataset(sample("a").mask(".#").image(f -> f.header(ImageFormat.PNG, ColourType.RGB, 8))));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().message()).isEqualTo("images/a.jpg is a PNG file by its contents.");
        assertThat(found.getFirst().data().get("renames"))
                .isEqualTo(List.of(Map.of("from", "images/a.jpg", "to", "images/a.png")));
        assertThat(found.getFirst().fixes()).containsExactly("rename");
    }

    @Test
    void storesAMaskThatIsCalledPngAsOne() {
        var found = probe.findings(
                dataset(sample("a").mask(".#").maskFile(f -> f.header(ImageFormat.JPEG, ColourType.GREY, 8))));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.fixes()).containsExactly("to-png"));
    }

    @Test
    void offersNoFixThatTheLayoutWouldNotFind() {
        Layout layout = new Layout("stated", "images/{name}.jpg", "masks/{name}.png", new LabelMap.Binary255());
        var found =
                probe.findings(dataset(sample("a").mask(".#").image(f -> f.header(ImageFormat.PNG, ColourType.RGB, 8)))
                        .layout(layout));
        assertThat(found).singleElement().satisfies(f -> assertThat(f.fixes()).isEmpty());
    }

    @Test
    void passesAllExtensionsOfAFormatAndUnknownContents() {
        assertThat(probe.findings(dataset(
                        sample("a").mask(".#").image(f -> f.path("images/a.JPEG")),
                        sample("b").mask(".#").image(f -> f.integrity(Integrity.State.NOT_AN_IMAGE, "")))))
                .isEmpty();
    }
}
