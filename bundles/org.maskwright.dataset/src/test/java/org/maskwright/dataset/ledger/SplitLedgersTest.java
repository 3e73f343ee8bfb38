package org.maskwright.dataset.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.ledger.SplitLedger.PartAssignment;

class SplitLedgersTest {
    @Test
    void readsRowsInFileOrderWithRepeats() throws Exception {
        SplitLedger split = SplitLedgers.read(
                "sample,group,part,assigned\nb,anna,train,2026-01-31\na,,test,\nb,anna,val,\n", "split.csv");
        assertThat(split.entries())
                .containsExactly(
                        new PartAssignment("b", "anna", Part.TRAIN),
                        new PartAssignment("a", "", Part.TEST),
                        new PartAssignment("b", "anna", Part.VAL));
        assertThat(split.parts()).containsEntry("b", Part.TRAIN);
        assertThat(SplitLedgers.read("sample,part\n", "split.csv")).isSameAs(SplitLedger.NONE);
    }

    @Test
    void saysWhichRowIsWrong() {
        assertThatThrownBy(() -> SplitLedgers.read("sample,part\na,train\nb,tset\n", "split.csv"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("split.csv, line 3: 'tset' is no part; use train, val or test");
        assertThatThrownBy(() -> SplitLedgers.read("name,part\n", "split.csv"))
                .hasMessageContaining("no column 'sample'");
    }

    private static SplitLedger folders(String... images) {
        List<Sample> samples = Arrays.stream(images)
                .map(i -> new Sample(i, Optional.of(i), Optional.empty(), SampleStatus.UNLABELLED))
                .toList();
        return SplitLedgers.ofFolders(samples);
    }

    @Test
    void readsSplitsOffFolders() {
        assertThat(folders(
                                "images/train/a.jpg",
                                "images/Validation/b.jpg",
                                "test_images/c.jpg",
                                "images/d.jpg",
                                "train.jpg")
                        .parts())
                .isEqualTo(java.util.Map.of(
                        "images/train/a.jpg",
                        Part.TRAIN,
                        "images/Validation/b.jpg",
                        Part.VAL,
                        "test_images/c.jpg",
                        Part.TEST));
        assertThat(folders("imagesTr/a.png", "imagesTs/b.png", "Train_RGB/c.bmp", "images-val/d.jpg")
                        .parts())
                .containsEntry("imagesTr/a.png", Part.TRAIN)
                .containsEntry("imagesTs/b.png", Part.TEST)
                .containsEntry("Train_RGB/c.bmp", Part.TRAIN)
                .containsEntry("images-val/d.jpg", Part.VAL);
        assertThat(folders("train/a.jpg", "train/b.jpg"))
                .as("one part is no split")
                .isSameAs(SplitLedger.NONE);
        assertThat(folders("a.jpg")).isSameAs(SplitLedger.NONE);
    }
}
