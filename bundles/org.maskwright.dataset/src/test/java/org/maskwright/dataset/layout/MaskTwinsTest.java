package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MaskTwinsTest {
    @Test
    void areMasksOfTheSameNamesInAFolderBeside() {
        MaskTwins twins = MaskTwins.of(List.of("SegmentationClass/1.png", "set/alpha/a.png"));
        assertThat(twins.hold("SegmentationObject/1.png")).isTrue();
        assertThat(twins.hold("set/trimaps/a.tif")).isTrue();
        assertThat(twins.hold("SegmentationObject/2.png"))
                .as("no mask of that name")
                .isFalse();
        assertThat(twins.hold("other/SegmentationObject/1.png"))
                .as("of another folder")
                .isFalse();
        assertThat(twins.hold("photos/1.png")).as("called otherwise").isFalse();
        assertThat(twins.hold("1.png")).isFalse();
    }
}
