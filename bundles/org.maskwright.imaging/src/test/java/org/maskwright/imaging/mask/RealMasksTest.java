package org.maskwright.imaging.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.file.ColourType;

/** Masks as published, beside the project; skipped where they are not there. */
class RealMasksTest {
    private static final LabelMap BINARY = new LabelMap.Binary255();

    private static Path data(String folder) {
        Path root = Path.of(System.getProperty("maskwright.data", "../../../shared/data"));
        assumeTrue(
                Files.isDirectory(root.resolve(folder)),
                "skipped: no " + folder + " in " + root.toAbsolutePath().normalize());
        return root.resolve(folder);
    }

    private static List<Path> pngs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
    }

    private static MaskFile read(Path file) throws IOException {
        return MaskFile.read(Files.readAllBytes(file));
    }

    /** {@code name → numbers} of one list of the survey. */
    private static Map<String, List<Integer>> survey(String json, String list) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        int start = json.indexOf('"' + list + "\": [");
        String section = json.substring(start, json.indexOf("\n ]", start));
        Matcher row = Pattern.compile("\"(\\w+\\.png)\"([^\"]*)").matcher(section);
        while (row.find()) {
            List<Integer> numbers = new ArrayList<>();
            Matcher number = Pattern.compile("\\d+").matcher(row.group(2));
            while (number.find()) {
                numbers.add(Integer.valueOf(number.group()));
            }
            rows.put(row.group(1), numbers);
        }
        return rows;
    }

    @Test
    void findsTheSurveyedDirtOfPortraits() throws Exception {
        Path portraits = data("portraits");
        String json = Files.readString(portraits.resolveSibling("portraits.dirt.json"));
        TreeMap<String, List<Integer>> components = new TreeMap<>();
        TreeMap<String, List<Integer>> specks = new TreeMap<>();
        TreeMap<String, List<Integer>> holes = new TreeMap<>();
        for (Path file : pngs(portraits.resolve("masks"))) {
            String name = file.getFileName().toString();
            MaskFeatures f = read(file).features(BINARY);
            assertThat(f.values().keySet()).isEqualTo(Set.of(0, 255));
            if (f.componentCount() > 1) {
                List<Integer> row = new ArrayList<>(List.of(f.componentCount()));
                IntStream.of(f.components()).limit(4).forEach(row::add);
                components.put(name, row);
            }
            double least = Math.max(4, 0.0005 * f.pixels());
            int small =
                    (int) IntStream.of(f.components()).filter(a -> a < least).count();
            if (small > 0) {
                specks.put(name, List.of(small));
            }
            if (f.holeCount() > 0) {
                holes.put(name, List.of(f.holeCount(), IntStream.of(f.holes()).sum()));
            }
        }
        assertThat(components).isEqualTo(survey(json, "multi_component"));
        assertThat(specks).isEqualTo(survey(json, "small_specks"));
        assertThat(holes).isEqualTo(survey(json, "holes")).hasSizeGreaterThan(100);
    }

    @Test
    void readsPaletteIndexes() throws Exception {
        for (Path file : pngs(data("formats/palette-multiclass").resolve("annotation"))) {
            MaskFile mask = read(file);
            assertThat(mask.header().colour()).isEqualTo(ColourType.PALETTE);
            assertThat(mask.features(new LabelMap.Indexed(4)).values().keySet())
                    .isSubsetOf(0, 1, 2, 3)
                    .hasSizeGreaterThan(2);
        }
        for (Path file : pngs(data("formats/voc-palette").resolve("SegmentationClass_with_ignore255"))) {
            MaskFeatures f = read(file).features(new LabelMap.Indexed(21));
            assertThat(f.unknown()).isZero();
            assertThat(f.foreground())
                    .isEqualTo(f.pixels() - f.values().get(0) - f.values().getOrDefault(255, 0L));
        }
    }

    @Test
    void readsIndexesStoredAsGrey() throws Exception {
        for (Path file : pngs(data("formats/index-labels-cihp").resolve("labels"))) {
            MaskFeatures f = read(file).features(new LabelMap.Indexed(20));
            assertThat(f.unknown()).isZero();
            assertThat(f.values().lastKey()).isLessThan(20);
            assertThat(f.foreground()).isEqualTo(f.pixels() - f.values().get(0));
        }
    }

    @Test
    void readsTrimapsAndTheirTwins() throws Exception {
        Path pets = data("formats/oxford-pets");
        for (Path file : pngs(pets.resolve("trimaps"))) {
            MaskFeatures trimap = read(file).features(new LabelMap.Trimap());
            MaskFeatures labels = read(pets.resolve("labels-voc255").resolve(file.getFileName()))
                    .features(new LabelMap.Indexed(3));
            assertThat(trimap.values().keySet()).isSubsetOf(1, 2, 3);
            assertThat(trimap.foreground()).isEqualTo(labels.foreground());
            assertThat(trimap.values().get(3)).isEqualTo(labels.values().get(255));
            assertThat(trimap.small()).isEqualTo(labels.small());
        }
    }

    @Test
    void readsAlphaAndSoftMasks() throws Exception {
        for (Path file : pngs(data("formats/alpha-cutout-rembg"))) {
            MaskFeatures f = read(file).features(new LabelMap.AlphaAtLeast(128));
            assertThat(f.alpha()).isEqualTo(MaskFeatures.Alpha.VARIES);
            assertThat(f.coverage().figureIfDefined().orElseThrow()).isBetween(0.1, 0.9);
            assertThat(f.greyChannels()).isFalse();
        }
        for (Path file : pngs(data("formats/soft-masks-u2net").resolve("masks"))) {
            MaskFeatures f = read(file).features(BINARY);
            assertThat(f.greyChannels()).isTrue();
            assertThat(f.distinctValues()).isGreaterThan(200);
            assertThat(f.softEdge()).isLessThanOrEqualTo(f.unknown());
            assertThat(f.alpha()).isEqualTo(MaskFeatures.Alpha.NONE);
        }
        MaskFeatures trimap = read(data("formats/trimap-alpha-pymatting").resolve("lemur_trimap.png"))
                .features(BINARY);
        assertThat(trimap.values().keySet()).isEqualTo(Set.of(0, 102, 255));
        MaskFeatures matte = read(data("formats/trimap-alpha-pymatting").resolve("lemur_alpha.png"))
                .features(BINARY);
        assertThat(matte.softEdge()).isBetween(1L, matte.unknown());
    }
}
