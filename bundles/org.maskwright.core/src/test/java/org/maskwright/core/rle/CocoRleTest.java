package org.maskwright.core.rle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;

/** COCO's run lengths: the vectors that pycocotools gives, and what is no mask. */
class CocoRleTest {
    private static final Area BLOCK = Area.of(Mask.parse(".....", ".###.", ".###.", "....."));

    @Test
    void countsGoDownTheColumns() throws InputException {
        assertThat(CocoRle.counts(BLOCK)).containsExactly(5, 2, 2, 2, 2, 2, 5);
        assertThat(CocoRle.area(new Size(5, 4), new int[] {5, 2, 2, 2, 2, 2, 5}))
                .isEqualTo(BLOCK);
    }

    @Test
    void textIsThatOfPycocotools() throws InputException {
        assertThat(CocoRle.text(CocoRle.counts(BLOCK))).isEqualTo("5220003");
        assertThat(CocoRle.text(CocoRle.counts(Area.all(new Size(3, 3))))).isEqualTo("09");
        assertThat(CocoRle.text(CocoRle.counts(Area.none(new Size(3, 3))))).isEqualTo("9");
        assertThat(CocoRle.parse("5220003")).containsExactly(5, 2, 2, 2, 2, 2, 5);
    }

    @Test
    void aRunGoesOnInTheNextColumn() throws InputException {
        Area corner = Area.of(Mask.parse(".#", "#."));
        assertThat(CocoRle.counts(corner)).containsExactly(1, 2, 1);
        assertThat(CocoRle.area(new Size(2, 2), new int[] {1, 2, 1})).isEqualTo(corner);
        assertThat(CocoRle.area(new Size(2, 2), new int[] {1, 0, 1, 2})).isEqualTo(Area.of(Mask.parse(".#", ".#")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,2,1   | come to 8 px, the image of 3×3 has 9",
                "5,2,3   | come to 10 px, the image of 3×3 has 9",
                "5,-2,6  | a run of the RLE is -2 px long",
                "2147483647,2147483647,9 | come to 4294967303 px"
            })
    void countsThatDoNotFitAreRefused(String counts, String words) {
        int[] numbers = java.util.Arrays.stream(counts.strip().split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThatThrownBy(() -> CocoRle.area(new Size(3, 3), numbers))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(words.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52P     | ends within a run",
                "5 2     | a character that is none of it, at 2",
                "5é2     | a character that is none of it, at 2",
                "oooooooo0 | a run longer than any image",
                "@       | run 1 of the compressed RLE is -16 px long"
            })
    void textThatIsNoRleIsRefused(String text, String words) {
        assertThatThrownBy(() -> CocoRle.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(words.strip());
    }
}
