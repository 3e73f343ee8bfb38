package org.maskwright.core.rle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;
import org.maskwright.core.Rect;
import org.maskwright.core.area.Area;

/** Whatever mask there is comes back from each coding, and whatever bytes there are give a mask or are refused. */
class RleProperties {
    private static final String SEED = "20261129";

    /** Grains of one pixel to stripes and whole images, with holes. */
    private static Area drawn(int width, int height, int kind, long seed) {
        Random random = new Random(seed);
        byte[] labels = new byte[width * height];
        int density = kind % 5;
        for (int i = 0; i < labels.length; i++) {
            boolean same = i > 0 && kind >= 5 && random.nextInt(8) > 0;
            labels[i] = same ? labels[i - 1] : (byte) (random.nextInt(4) < density ? 1 : 0);
        }
        return Area.of(Mask.of(new org.maskwright.core.Size(width, height), labels));
    }

    @Property(tries = 400, seed = SEED)
    void aMaskComesBackFromEachCoding(
            @ForAll @IntRange(min = 1, max = 40) int width,
            @ForAll @IntRange(min = 1, max = 40) int height,
            @ForAll @IntRange(min = 0, max = 9) int kind,
            @ForAll long seed)
            throws InputException {
        Area area = drawn(width, height, kind, seed);
        int[] counts = CocoRle.counts(area);
        assertThat(CocoRle.area(area.size(), counts)).isEqualTo(area);
        assertThat(CocoRle.parse(CocoRle.text(counts))).isEqualTo(counts);
        assertThat(Area.of(BrushRle.alpha(BrushRle.stream(area), area.size()), 1))
                .isEqualTo(area);
        Rect box = area.bounds();
        assertThat(BoxRle.area(area.size(), box, BoxRle.counts(area, box))).isEqualTo(area);
    }

    @Property(tries = 300, seed = SEED)
    void columnsAreCountedOneByOne(
            @ForAll @IntRange(min = 1, max = 20) int width,
            @ForAll @IntRange(min = 1, max = 20) int height,
            @ForAll @IntRange(min = 0, max = 9) int kind,
            @ForAll long seed) {
        Area area = drawn(width, height, kind, seed);
        java.util.List<Integer> expected = new java.util.ArrayList<>();
        boolean inside = false;
        int length = 0;
        for (int i = 0; i < width * height; i++) {
            if (area.contains(i / height, i % height) != inside) {
                expected.add(length);
                length = 0;
                inside = !inside;
            }
            length++;
        }
        expected.add(length);
        assertThat(CocoRle.counts(area))
                .containsExactly(expected.stream().mapToInt(Integer::intValue).toArray());
    }

    @Property(tries = 1000, seed = SEED)
    void anyBytesAreAMaskOrRefused(@ForAll @Size(max = 40) byte[] bytes) {
        var size = new org.maskwright.core.Size(7, 5);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(pixels(() -> CocoRle.area(size, CocoRle.parse(text)))).isBetween(-1L, 35L);
        assertThat(pixels(() -> Area.of(BrushRle.alpha(bytes, size), 1))).isBetween(-1L, 35L);
        byte[] framed = BrushRle.stream(Area.all(size));
        System.arraycopy(bytes, 0, framed, 4, Math.min(bytes.length, framed.length - 4));
        assertThat(pixels(() -> Area.of(BrushRle.alpha(framed, size), 1))).isBetween(-1L, 35L);
    }

    @Property(tries = 1000, seed = SEED)
    void anyNumbersAreAMaskOrRefused(@ForAll @Size(max = 12) int[] counts, @ForAll int x, @ForAll int width) {
        var size = new org.maskwright.core.Size(7, 5);
        assertThat(pixels(() -> CocoRle.area(size, counts))).isBetween(-1L, 35L);
        Rect box = new Rect(x, 0, Math.max(0, width), 5);
        assertThat(pixels(() -> BoxRle.area(size, box, counts))).isBetween(-1L, 35L);
    }

    private interface Decoding {
        Area area() throws InputException;
    }

    /** Number of pixels; −1 where it was refused in one line. */
    private static long pixels(Decoding decoding) {
        try {
            return decoding.area().pixels();
        } catch (InputException refused) {
            assertThat(refused.getMessage()).isNotBlank().doesNotContain("\n");
            return -1;
        }
    }
}
