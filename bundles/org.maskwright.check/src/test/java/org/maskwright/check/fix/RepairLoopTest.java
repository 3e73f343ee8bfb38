package org.maskwright.check.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;

class RepairLoopTest {
    private static final int W = 255;

    @TempDir
    Path root;

    private FolderOnDisk grey() throws IOException {
        return with(new LabelMap.Binary255(), W);
    }

    /** A dataset of one good pair. */
    private FolderOnDisk with(LabelMap labels, int person) throws IOException {
        return new FolderOnDisk(root, labels)
                .put("images/good.jpg", photo(1))
                .put("masks/good.png", Pngs.grey(figure(person)));
    }

    /** A person of 24 × 32 px, in the middle. */
    private static int[][] figure(int value) {
        int[][] rows = new int[32][24];
        for (int y = 8; y < 32; y++) {
            Arrays.fill(rows[y], 6, 18, value);
        }
        return rows;
    }

    private static int[][] figure(int value, int x, int y, int there) {
        int[][] rows = figure(value);
        rows[y][x] = there;
        return rows;
    }

    /** A photograph of 24 × 32 px: a seeded pattern. */
    private static byte[] photo(int seed) {
        var random = new Random(seed);
        int[][] rows = new int[32][24];
        for (int[] row : rows) {
            Arrays.setAll(row, x -> random.nextInt(0x1000000));
        }
        return Pngs.jpeg(rows);
    }

    private static int[][] colours(int person) {
        int[][] rows = figure(person);
        for (int[] row : rows) {
            Arrays.setAll(row, x -> row[x] == 0 ? 0xff000000 : row[x]);
        }
        return rows;
    }

    @Test
    void aGoodPairHasNothingToRepair() throws Exception {
        assertThat(grey().findings()).isEmpty();
    }

    @Test
    void resamplesASmallMask() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.grey(halved(figure(W))));
        assertThat(folder.findings("SIZE_MISMATCH")).hasSize(1);
        folder.repair("SIZE_MISMATCH", "resample");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    private static int[][] halved(int[][] rows) {
        return IntStream.range(0, rows.length / 2)
                .mapToObj(y -> IntStream.range(0, rows[0].length / 2)
                        .map(x -> rows[2 * y][2 * x])
                        .toArray())
                .toArray(int[][]::new);
    }

    @Test
    void cutsASoftEdge() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.grey(figure(W, 5, 9, 100)));
        assertThat(folder.findings("MASK_ANTIALIASED")).hasSize(1);
        folder.repair("MASK_ANTIALIASED", "binarise");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void cutsStrangeValues() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.grey(figure(W, 1, 1, 9)));
        assertThat(folder.findings("MASK_VALUES_UNKNOWN")).hasSize(1);
        folder.repair("MASK_VALUES_UNKNOWN", "binarise");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void rescalesOnes() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.grey(figure(1)));
        assertThat(folder.findings("MASK_SCALE_01")).hasSize(1);
        folder.repair("MASK_SCALE_01", "rescale");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void flattensAlpha() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.argb(colours(-1)));
        assertThat(folder.findings("MASK_ALPHA_CHANNEL")).hasSize(1);
        folder.repair("MASK_ALPHA_CHANNEL", "flatten");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void bringsSixteenBitsToEight() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.grey16(figure(65535)));
        assertThat(folder.findings("MASK_BIT_DEPTH")).hasSize(1);
        folder.repair("MASK_BIT_DEPTH", "to-8-bit");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void dropsASpeck() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.grey(figure(W, 1, 1, W)));
        assertThat(folder.findings("MASK_SPECKLES")).hasSize(1);
        folder.repair("MASK_SPECKLES", "drop-speckles");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void fillsAHole() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.grey(figure(W, 12, 20, 0)));
        assertThat(folder.findings("MASK_HOLES")).hasSize(1);
        folder.repair("MASK_HOLES", "fill-holes");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void setsAnEmptyMaskAside() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.png", Pngs.grey(new int[32][24]));
        assertThat(folder.findings("MASK_EMPTY")).hasSize(1);
        folder.repair("MASK_EMPTY", "quarantine");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("good");
    }

    @Test
    void setsAnOrphanAside() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2));
        assertThat(folder.findings("PAIR_IMAGE_WITHOUT_MASK")).hasSize(1);
        folder.repair("PAIR_IMAGE_WITHOUT_MASK", "quarantine");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("good");
    }

    @Test
    void setsTheLosslessTwinOfAnImageFirst() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2))
                .put("images/a.png", Pngs.argb(colours(0xff00ff00)))
                .put("masks/a.png", Pngs.grey(figure(W)));
        assertThat(folder.findings("NAME_DUP_STEM")).hasSize(1);
        folder.repair("NAME_DUP_STEM", "quarantine");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void renamesImageAndMaskTogether() throws Exception {
        FolderOnDisk folder =
                grey().put("images/\u00e9/\u00fc.jpg", photo(2)).put("masks/\u00e9/\u00fc.png", Pngs.grey(figure(W)));
        assertThat(folder.findings("NAME_NON_ASCII")).hasSize(1);
        folder.repair("NAME_NON_ASCII", "rename");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("good", "u");
    }

    @Test
    void renamesAUpperCaseExtension() throws Exception {
        FolderOnDisk folder = grey().put("images/a.JPG", photo(2)).put("masks/a.png", Pngs.grey(figure(W)));
        assertThat(folder.findings("EXT_CASE")).hasSize(1);
        folder.repair("EXT_CASE", "rename");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void renamesToTheRightExtension() throws Exception {
        FolderOnDisk folder = grey().put("images/a.png", photo(2)).put("masks/a.png", Pngs.grey(figure(W)));
        assertThat(folder.findings("FORMAT_EXT_MISMATCH")).hasSize(1);
        folder.repair("FORMAT_EXT_MISMATCH", "rename");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("a", "good");
    }

    @Test
    void stripsJunk() throws Exception {
        FolderOnDisk folder = grey().put("images/.DS_Store", new byte[] {0, 0, 0, 1});
        assertThat(folder.findings("JUNK_FILE")).hasSize(1);
        folder.repair("JUNK_FILE", "strip-junk");
        assertThat(folder.findings()).isEmpty();
        assertThat(folder.pairs()).containsExactly("good");
    }

    @Test
    void storesALossyMaskAsPng() throws Exception {
        FolderOnDisk folder = grey().put("images/a.jpg", photo(2)).put("masks/a.jpg", Pngs.jpeg(figure(0xffffff)));
        folder.repair("MASK_LOSSY_FORMAT", "to-png");
        assertThat(folder.findings()).isEmpty();
        assertThat(Pngs.samples(folder.bytes("masks/a.png"))).isDeepEqualTo(figure(W));
        assertThat(folder.exists("masks/a.jpg")).isFalse();
    }

    @Test
    void rescalesAndCutsInADatasetOfOnes() throws Exception {
        FolderOnDisk folder = with(new LabelMap.Binary01(), 1)
                .put("images/a.jpg", photo(2))
                .put("masks/a.png", Pngs.grey(figure(W)))
                .put("images/b.jpg", photo(3))
                .put("masks/b.png", Pngs.grey(figure(W, 2, 2, 40)));
        folder.repair("MASK_SCALE_01", "rescale");
        folder.repair("MASK_VALUES_UNKNOWN", "binarise");
        assertThat(folder.findings()).isEmpty();
        assertThat(Pngs.samples(folder.bytes("masks/a.png"))).isDeepEqualTo(figure(1));
        assertThat(Pngs.samples(folder.bytes("masks/b.png"))).isDeepEqualTo(figure(1));
    }
}
