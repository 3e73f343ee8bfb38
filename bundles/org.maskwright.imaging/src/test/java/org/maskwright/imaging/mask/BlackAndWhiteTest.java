package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.stored.Raster;

class BlackAndWhiteTest {
    private static final LabelMap SHOWN = new LabelMap.Binary255();

    /** A mask of one row with a palette of these greys. */
    private static byte[] row(int depth, byte[] greys, int... indexes) {
        Raster raster = Raster.blank(new Size(indexes.length, 1), ColourType.PALETTE, depth);
        byte[] entries = new byte[3 * greys.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = greys[i / 3];
        }
        for (int i = 0; i < indexes.length; i++) {
            raster.set(i, indexes[i]);
        }
        return PngEncoder.encode(raster, List.of(new PngChunk("PLTE", entries, false)));
    }

    private static byte[] whiteFirst(int depth) {
        return row(depth, new byte[] {-1, 0}, 0, 0, 1, 1);
    }

    @Test
    void isReadByItsColoursWhateverTheOrder() throws Exception {
        for (int depth : new int[] {1, 8}) {
            MaskFile mask = MaskFile.read(whiteFirst(depth));
            assertThat(mask.labels(SHOWN)).isEqualTo(Mask.parse("##.."));
            assertThat(mask.features(SHOWN).unknown()).isZero();
            assertThat(MaskFile.read(row(depth, new byte[] {0, -1}, 0, 0, 1, 1)).labels(SHOWN))
                    .isEqualTo(Mask.parse("..##"));
        }
        assertThat(MaskFile.read(whiteFirst(1)).labels(new LabelMap.Binary01()))
                .as("whoever says 0/1 speaks of the indexes")
                .isEqualTo(Mask.parse("..##"));
    }

    @Test
    void isDrawnInByItsColours() throws Exception {
        MaskFile mask = MaskFile.read(whiteFirst(1));
        Mask drawn = Mask.parse(".##.");
        byte[] after = mask.with(MaskPatch.between(mask.labels(SHOWN), drawn), SHOWN);
        assertThat(MaskFile.read(after).labels(SHOWN)).isEqualTo(drawn);
        assertThat(MaskFile.read(after).labels(new LabelMap.NonZero()))
                .as("the palette is what it was")
                .isEqualTo(Mask.parse("#..#"));
        assertThat(MaskFile.read(mask.to8Bit(SHOWN)).features(SHOWN).values()).containsOnlyKeys(0, 255);
    }

    @Test
    void aPaletteWithoutTheColourCannotTakeIt() throws Exception {
        MaskFile black = MaskFile.read(row(8, new byte[] {0}, 0, 0));
        MaskPatch patch = MaskPatch.between(Mask.parse(".."), Mask.parse(".#"));
        assertThatThrownBy(() -> black.with(patch, SHOWN))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no white");
    }

    @Test
    void otherPalettesAreReadByTheirIndexes() throws Exception {
        assertThat(MaskFile.read(row(8, new byte[] {-1, 100, 0}, 0, 1, 2))
                        .features(SHOWN)
                        .unknown())
                .isEqualTo(2);
        assertThat(MaskFile.read(row(8, new byte[] {0, 0, -1}, 0, 1, 2))
                        .features(SHOWN)
                        .values())
                .as("two entries of one colour are told apart by their indexes")
                .containsOnlyKeys(0, 1, 2);
    }
}
