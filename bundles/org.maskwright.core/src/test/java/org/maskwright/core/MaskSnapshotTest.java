package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MaskSnapshotTest {
    @Provide
    Arbitrary<Mask> masks() {
        return Masks.any();
    }

    @Property
    void aMaskComesBack(@ForAll("masks") Mask mask) {
        MaskSnapshot snapshot = MaskSnapshot.of(mask);
        assertThat(snapshot.toMask()).isEqualTo(mask);
        assertThat(snapshot).isEqualTo(MaskSnapshot.of(mask)).hasSameHashCodeAs(MaskSnapshot.of(mask));
    }

    @Test
    void itIsReadAcrossTiles() {
        Size size = new Size(2 * Tile.SIDE + 7, Tile.SIDE + 3);
        byte[] labels = new byte[(int) size.pixels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i * 31 >> 4);
        }
        Mask mask = Mask.of(size, labels);
        MaskSnapshot snapshot = MaskSnapshot.of(mask);
        Rect area = new Rect(Tile.SIDE - 3, Tile.SIDE - 2, Tile.SIDE + 6, 5);
        assertThat(snapshot.crop(area)).isEqualTo(mask.crop(area));
        assertThat(snapshot.at(2 * Tile.SIDE + 6, Tile.SIDE + 2)).isEqualTo(labels[labels.length - 1] & 0xff);
        byte[] row = new byte[4];
        snapshot.copyRow(1, Tile.SIDE - 1, Tile.SIDE + 2, row, 1);
        int first = size.width() + Tile.SIDE - 1;
        assertThat(Arrays.copyOfRange(row, 1, 4)).isEqualTo(Arrays.copyOfRange(labels, first, first + 3));
    }

    @Test
    void tilesOfOneLabelAreKeptOnce() {
        byte[] labels = new byte[4 * Tile.SIDE * Tile.SIDE];
        Arrays.fill(labels, (byte) 9);
        Tile[] tiles = MaskSnapshot.of(Mask.adopt(new Size(2 * Tile.SIDE, 2 * Tile.SIDE), labels))
                .tiles();
        assertThat(tiles).containsOnly(tiles[0]);
    }

    @Test
    void instanceIdsHaveSixteenBits() {
        char[] ids = {0, 255, 256, 65535, 7, 7};
        MaskSnapshot snapshot = MaskSnapshot.of(new Size(3, 2), ids);
        ids[0] = 1;
        assertThat(snapshot.toChars()).isEqualTo(new char[] {0, 255, 256, 65535, 7, 7});
        assertThat(snapshot.at(0, 1)).isEqualTo(65535);
        assertThatThrownBy(snapshot::toMask).isInstanceOf(IllegalStateException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> MaskSnapshot.of(new Size(2, 2), ids));
    }

    @Test
    void depthBelongsToIt() {
        assertThat(MaskSnapshot.of(Mask.parse("#.")))
                .isNotEqualTo(MaskSnapshot.of(new Size(2, 1), new char[] {1, 0}))
                .isNotEqualTo(MaskSnapshot.of(Mask.parse("#", ".")));
    }

    @Test
    void nothingLiesOutside() {
        MaskSnapshot snapshot = MaskSnapshot.of(Mask.parse("#."));
        assertThatThrownBy(() -> snapshot.at(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> snapshot.at(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> snapshot.crop(new Rect(1, 0, 2, 1))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> snapshot.copyRow(1, 0, 1, new byte[1], 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
