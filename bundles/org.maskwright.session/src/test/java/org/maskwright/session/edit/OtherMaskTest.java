package org.maskwright.session.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;

class OtherMaskTest {
    private static final MaskSnapshot HERE = mask("####", "#...", "....");

    @TempDir
    Path folder;

    private static MaskSnapshot mask(String... rows) {
        return MaskSnapshot.of(Mask.parse(rows));
    }

    private static MaskSnapshot soft(int... shares) {
        byte[] bytes = new byte[12];
        for (int i = 0; i < shares.length; i++) {
            bytes[i] = (byte) shares[i];
        }
        return MaskSnapshot.of(Shares.adopt(new Size(4, 3), bytes), 128);
    }

    @Test
    void countsWhatEachHasAlone() throws Exception {
        OtherMask other = OtherMask.of(HERE, mask("##..", "##..", "...."), "b");
        assertThat(other.onlyHere()).isEqualTo(2);
        assertThat(other.onlyThere()).isEqualTo(1);
        assertThat(other.both()).isEqualTo(3);
        assertThat(other.iou()).isEqualTo(0.5);
    }

    @Test
    void ofSharesThoseAtTheThresholdAreForeground() throws Exception {
        OtherMask other = OtherMask.of(HERE, soft(255, 128, 127, 0, 200), "model");
        assertThat(other.labels()).isEqualTo(mask("##..", "#...", "...."));
        assertThat(other.onlyHere()).isEqualTo(2);
    }

    @Test
    void uponASoftMaskLabelsAreAllOrNothing() throws Exception {
        OtherMask other = OtherMask.of(soft(255, 90), HERE, "hard");
        assertThat(other.labels().isSoft()).isTrue();
        assertThat(other.labels().at(1, 0)).isEqualTo(255);
        assertThat(other.onlyThere()).isEqualTo(4);
    }

    @Test
    void masksOfAnotherSizeAreNotCompared() {
        assertThatThrownBy(() -> OtherMask.of(HERE, mask("#"), "small.png"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("small.png is of 1×1 px, this mask of 4×3");
    }

    @Test
    void aFileOfZeroAndOneIsUnderstoodWhereOthersHave255() throws Exception {
        Path file = folder.resolve("ones.png");
        byte[] ones = new byte[12];
        ones[0] = 1;
        Files.write(file, MaskFile.greyPng(Shares.adopt(new Size(4, 3), ones)));
        OtherMask other = OtherMask.of(HERE, file, new LabelMap.Binary255());
        assertThat(other.both()).isEqualTo(1);
        assertThat(other.onlyThere()).isZero();
    }

    @Test
    void whatIsNoMaskIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.png"), "no picture");
        assertThatThrownBy(() -> OtherMask.of(HERE, file, new LabelMap.Binary255()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("notes.png cannot be read as a mask");
    }
}
