package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.MaskSource;
import org.maskwright.core.Mask;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.file.Integrity;

class DuplicateRulesTest {
    private static final String[] LEFT = {"##..", "##..", "##..", "##.."};
    private static final String[] RIGHT = {"..##", "..##", "..##", "..##"};
    private static final String[] WIDER = {"###.", "###.", "###.", "###."};

    private static FactsBuilder file(String id, String sha, long pixels, String... mask) {
        return sample(id)
                .image(f -> f.sha256(sha))
                .imagePixels(p -> p.pixelHash(pixels))
                .mask(mask);
    }

    private static List<Finding> findings(DatasetRule rule, FactsBuilder... samples) {
        return RuleProbe.of(rule).findings(dataset(samples));
    }

    @Test
    void reportsTheLaterOfEqualFiles() {
        List<Finding> found = findings(
                new DupExactFileRule(), file("a", "x", 1, LEFT), file("b", "y", 2, LEFT), file("c", "x", 1, LEFT));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().sample().label()).isEqualTo("c");
        assertThat(found.getFirst().files()).containsExactly("images/c.jpg", "masks/c.png");
        assertThat(found.getFirst().message())
                .isEqualTo("images/c.jpg is byte for byte the same file as images/a.jpg.");
        assertThat(found.getFirst().fixes()).containsExactly("quarantine");
    }

    @Test
    void namesNoMoreThanAHundredOfALargeGroup() {
        FactsBuilder[] twins = new FactsBuilder[300];
        Arrays.setAll(twins, i -> file("t" + i, "x", 1, LEFT));
        Finding last = findings(new DupExactFileRule(), twins).getLast();
        assertThat(last.message()).contains("(a group of 300: images/t0.jpg, ", " and 295 more)");
        assertThat((List<?>) last.data().get("group")).hasSize(100);
    }

    @Test
    void leavesTheChoiceToAPersonWhenTheMasksOfEqualFilesDiffer() {
        Finding found = findings(new DupExactFileRule(), file("a", "x", 1, LEFT), file("b", "x", 1, RIGHT))
                .getFirst();
        assertThat(found.fixes()).isEmpty();
        assertThat(found.data()).containsEntry("masksDiffer", true);
    }

    @Test
    void setsACopyWithoutMaskAside() {
        Finding found = findings(
                        new DupExactFileRule(),
                        file("a", "x", 1, LEFT),
                        file("b", "x", 1, LEFT).noMask())
                .getFirst();
        assertThat(found.files()).containsExactly("images/b.jpg");
        assertThat(found.fixes()).containsExactly("quarantine");
    }

    @Test
    void doesNotTakeUnreadableFilesForEqual() {
        FactsBuilder a = sample("a").image(f -> f.sha256("").integrity(Integrity.State.UNREADABLE, ""));
        FactsBuilder b = sample("b").image(f -> f.sha256("").integrity(Integrity.State.UNREADABLE, ""));
        assertThat(findings(new DupExactPixelsRule(), a, b)).isEmpty();
    }

    @Test
    void reportsEqualPixelsInDifferentFilesOnly() {
        List<Finding> found = findings(
                new DupExactPixelsRule(),
                file("a", "x", 1, LEFT),
                file("b", "y", 1, LEFT),
                file("c", "y", 1, LEFT),
                file("d", "z", 2, LEFT));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("b");
        assertThat(found.getFirst().message()).contains("exactly the same pixels as images/a.jpg");
    }

    @Test
    void measuresTheMasksOfAPictureThatHasTwo() {
        MaskSource source = path -> Optional.of(Mask.parse(path.equals("masks/a.png") ? LEFT : WIDER));
        DatasetFacts facts =
                dataset(file("a", "x", 1, LEFT), file("b", "y", 1, WIDER)).facts();
        var withMasks =
                new DatasetFacts(facts.root(), facts.layout(), facts.samples(), facts.strays(), facts.split(), source);
        Finding found =
                RuleProbe.of(new DupSameImageDiffMaskRule()).findings(withMasks).getFirst();
        assertThat(found.sample().label()).isEqualTo("b");
        assertThat(found.files()).containsExactly("masks/b.png", "masks/a.png", "images/b.jpg", "images/a.jpg");
        assertThat(found.message()).endsWith("IoU 0.6667.");
        assertThat(found.data()).containsEntry("iou", 0.6667).containsEntry("iouExact", true);
    }

    @Test
    void estimatesTheirOverlapWhenNoMaskCanBeLoaded() {
        Finding found = findings(new DupSameImageDiffMaskRule(), file("a", "x", 1, LEFT), file("b", "x", 1, WIDER))
                .getFirst();
        assertThat(found.message()).contains("IoU about 0.6667");
        assertThat(found.data()).containsEntry("iouExact", false);
    }

    @Test
    void enlargesTheSmallerOfTwoMasks() {
        MaskSource source = path -> Optional.of(Mask.parse(path.equals("one") ? new String[] {"#."} : LEFT));
        assertThat(MaskOverlap.measured(source, "one", "two")).contains(new MaskOverlap(Measure.of(1), true));
        assertThat(MaskOverlap.measured(MaskSource.NONE, "one", "two")).isEmpty();
    }

    @Test
    void saysThatEmptyMasksHaveNoOverlap() {
        MaskSource source = path -> Optional.of(path.equals("one") ? Mask.parse("..") : Mask.parse("?."));
        MaskOverlap overlap = MaskOverlap.measured(source, "one", "two").orElseThrow();
        assertThat(overlap.words(true)).isEqualTo("IoU undefined, as neither mask has a foreground pixel");
        assertThat(overlap.datum()).isEqualTo("undefined: neither mask has a foreground pixel");
    }

    @Test
    void acceptsOneMaskForEqualPicturesAndManyForDifferentOnes() {
        assertThat(findings(
                        new DupSameImageDiffMaskRule(),
                        file("a", "x", 1, LEFT),
                        file("b", "x", 1, LEFT),
                        file("c", "y", 2, RIGHT)))
                .isEmpty();
    }

    @Test
    void reportsOneMaskForDifferentPictures() {
        List<Finding> found = findings(
                new DupMaskRule(),
                file("a", "x", 1, LEFT),
                file("b", "y", 2, LEFT),
                file("c", "z", 3, RIGHT),
                file("d", "x", 1, LEFT));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("b");
        assertThat(found.getFirst().data()).containsEntry("original", "a");
    }

    @Test
    void aReencodedPictureHasTheSameMaskRightly() {
        assertThat(findings(
                        new DupMaskRule(),
                        file("a", "x", 1, LEFT).imagePixels(p -> p.perceptualHash(0b0)),
                        file("b", "y", 2, LEFT).imagePixels(p -> p.perceptualHash(0b11))))
                .isEmpty();
    }

    @Test
    void doesNotCompareEmptyOrFullMasks() {
        assertThat(findings(
                        new DupMaskRule(),
                        file("a", "x", 1, ".."),
                        file("b", "y", 2, ".."),
                        file("c", "z", 3, "##"),
                        file("d", "w", 4, "##")))
                .isEmpty();
    }

    @Test
    void reportsPicturesThatLookAlike() {
        List<Finding> found =
                findings(new DupNearRule(), looks("a", 0b0), looks("b", 0b1111), looks("c", 0b11111_0000_0000L));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("b");
        assertThat(found.getFirst().message()).contains("differ in 4 bits of 64");
    }

    /** A map of edges of its own for each number; those of a number and of 31 less it mirror each other. */
    private static byte[] edgesOf(int number) {
        byte[] edges = new byte[1024];
        new Random(Math.min(number, 31 - number)).nextBytes(edges);
        byte[] mirrored = new byte[edges.length];
        for (int i = 0; i < edges.length; i++) {
            mirrored[i] = edges[i / 32 * 32 + 31 - i % 32];
        }
        return number < 16 ? edges : mirrored;
    }

    /** A smooth map, as photographs have, and what of it is seen in a window of those shares. */
    private static byte[] smooth(double share, double left, double top) {
        byte[] edges = new byte[1024];
        for (int i = 0; i < edges.length; i++) {
            int column = i % 32;
            int row = i / 32;
            double x = left + share * (column + 0.5) / 32;
            double y = top + share * (row + 0.5) / 32;
            double wave = Math.sin(17 * x + 5 * y) + Math.cos(11 * y - 7 * x) + Math.sin(29 * x * y);
            edges[i] = (byte) Math.round(120 + 40 * wave);
        }
        return edges;
    }

    @Test
    void reportsACroppedCopy() {
        List<Finding> found = findings(
                new DupNearRule(),
                looks("a", 0).imagePixels(p -> p.edges(smooth(1, 0, 0))),
                looks("cropped", 0xffff_ffffL).imagePixels(p -> p.edges(smooth(0.86, 0.1, 0.03))),
                looks("cropped more", 0xffff_ffffL << 32).imagePixels(p -> p.edges(smooth(0.6, 0.3, 0.1))),
                looks("night", 0xffff_0000L << 16)
                        .imagePixels(p -> p.edges(smooth(0.86, 0.1, 0.03)).brightness(0, 0, 0, 0, 0.1, 0.2, 0.3)));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("cropped");
        assertThat(found.getFirst().message())
                .isEqualTo("images/cropped.jpg looks almost the same as images/a.jpg: one is a part of the other.");
        assertThat(found.getFirst().data()).containsEntry("cropped", true);
    }

    /** A ring of that radius, in cells, and nothing else: as a drawn disc has it. */
    private static byte[] ring(double radius) {
        byte[] edges = new byte[1024];
        for (int i = 0; i < edges.length; i++) {
            int row = i / 32;
            double off = Math.hypot(i % 32 - 15.5, row - 15.5) - radius;
            edges[i] = (byte) Math.round(9 + 240 * Math.exp(-off * off));
        }
        return edges;
    }

    @Test
    void plainThingsInTheSamePlaceAreNoCrops() {
        assertThat(findings(
                        new DupNearRule(),
                        looks("a", 0).imagePixels(p -> p.edges(ring(10.6))),
                        looks("b", 0xffff_ffffL).imagePixels(p -> p.edges(ring(10.9)))))
                .isEmpty();
    }

    @Test
    void beyondFourBitsEdgesMustAgree() {
        List<Finding> found = findings(
                new DupNearRule(),
                looks("a", 0b0).imagePixels(p -> p.edges(edgesOf(3))),
                looks("other", 0b1111_1111).imagePixels(p -> p.edges(edgesOf(4))),
                looks("same", 0b1111_1111_0000_0000).imagePixels(p -> p.edges(edgesOf(3))),
                looks("far", 0b1_1111_1111L << 32)
                        .imagePixels(p -> p.edges(edgesOf(3)).brightness(0, 0, 0, 0, 0.1, 0.2, 0.3)));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("same");
        assertThat(found.getFirst().message()).contains("differ in 8 bits of 64");
    }

    @Test
    void reportsAMirroredCopy() {
        List<Finding> found = findings(
                new DupNearRule(),
                looks("a", 0xffff)
                        .imagePixels(p -> p.mirroredHash(0b1010L << 32).edges(edgesOf(3))),
                looks("mirrored", 0b1110L << 32)
                        .imagePixels(p -> p.mirroredHash(0b1).edges(edgesOf(28))),
                looks("other", 0b1010L << 32 | 0b111111)
                        .imagePixels(p -> p.mirroredHash(~0L).edges(edgesOf(5))));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("mirrored");
        assertThat(found.getFirst().message())
                .isEqualTo("images/mirrored.jpg looks almost the same as images/a.jpg mirrored: their perceptual hashes"
                        + " differ in 1 bit of 64.");
        assertThat(found.getFirst().data()).containsEntry("mirrored", true).containsEntry("distance", 1);
    }

    @Test
    void leavesEqualPixelsToTheExactRule() {
        FactsBuilder copy = looks("b", 0).imagePixels(p -> p.pixelHash(7));
        assertThat(findings(new DupNearRule(), looks("a", 0).imagePixels(p -> p.pixelHash(7)), copy))
                .isEmpty();
    }

    @Test
    void doesNotCompareBlankPictures() {
        FactsBuilder blank = looks("a", 0).imagePixels(p -> p.entropy(1));
        assertThat(findings(new DupNearRule(), blank, looks("b", 0).imagePixels(p -> p.entropy(1))))
                .isEmpty();
    }

    @Test
    void reportsMasksThatAreAlmostTheSame() {
        String[] square = {
            "........", "..####..", "..####..", "..####..", "..####..", "..####..", "..####..", "........"
        };
        String[] touched = square.clone();
        touched[1] = "..###...";
        RuleProbe probe = RuleProbe.of(new DupNearMaskRule()).set("maxDifference", 2);
        List<Finding> found = probe.findings(dataset(
                sample("a").mask(square), sample("b").mask(touched), sample("c").mask(LEFT)));
        assertThat(found).extracting(f -> f.sample().label()).containsExactly("b");
        assertThat(found.getFirst().data()).containsEntry("original", "a").containsEntry("difference", 0.0156);
        assertThat(RuleProbe.of(new DupNearMaskRule())
                        .findings(dataset(sample("a").mask(square), sample("b").mask(touched))))
                .isEmpty();
    }

    private static FactsBuilder looks(String id, long hash) {
        return sample(id).imagePixels(p -> p.perceptualHash(hash)).mask(LEFT);
    }
}
