package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.file.NaturalOrder;

class PairingTest {
    private static final Layout NESTED =
            new Layout("", "{dir*}/images/{name}.{ext}", "{dir*}/masks/{name}.{ext}", new LabelMap.Binary255());
    private static final Layout BESIDE =
            new Layout("", "{dir*}/{name}.{ext}", "{dir*}/{name}_mask.{ext}", new LabelMap.Binary255());

    private static List<String> scan(Layout layout, String... paths) {
        List<Listing.File> files = Arrays.stream(paths)
                .map(PairingTest::file)
                .sorted(Listing.ORDER)
                .toList();
        Pairing.Paired result = Pairing.of(files, layout);
        List<String> ids = SampleLabels.of(result.couples(), layout);
        return java.util.stream.IntStream.range(0, ids.size())
                .mapToObj(i -> ids.get(i) + ": " + show(result.couples().get(i)))
                .sorted(NaturalOrder.NATURAL)
                .toList();
    }

    private static String show(Pairing.Couple c) {
        return c.image().map(Listing.File::path).orElse("-") + " "
                + c.mask().map(Listing.File::path).orElse("-");
    }

    private static Listing.File file(String path) {
        int slash = path.lastIndexOf('/');
        return new Listing.File(slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1), 10, 0);
    }

    @Test
    void namesSamplesByStemWhereThatIsUnique() {
        assertThat(scan(NESTED, "train/images/a.jpg", "val/images/b.jpg", "train/masks/a.png", "val/masks/c.png"))
                .containsExactly(
                        "a: train/images/a.jpg train/masks/a.png", "b: val/images/b.jpg -", "c: - val/masks/c.png");
    }

    @Test
    void namesSamplesByFolderWhereStemsAreNot() {
        assertThat(scan(NESTED, "train/images/a.jpg", "val/images/a.jpg", "x/val/masks/a.png", "val/masks/a.png"))
                .containsExactly(
                        "train/images/a: train/images/a.jpg -",
                        "val/images/a: val/images/a.jpg val/masks/a.png",
                        "x/val/images/a: - x/val/masks/a.png");
    }

    @Test
    void givesTwoImagesOfOneStemTheSameMask() {
        assertThat(scan(NESTED, "images/a.png", "images/a.jpg", "masks/a.png"))
                .containsExactlyInAnyOrder("a: images/a.jpg masks/a.png", "a.png: images/a.png masks/a.png");
    }

    @Test
    void makesASecondMaskASampleOfItsOwn() {
        assertThat(scan(NESTED, "images/a.jpg", "masks/a.bmp", "masks/a.png"))
                .containsExactlyInAnyOrder("a: images/a.jpg masks/a.png", "a.bmp: - masks/a.bmp");
    }

    @Test
    void keepsIdsApartWhenAnExtensionLooksLikeAName() {
        assertThat(scan(NESTED, "images/a.jpg", "images/a.png", "images/a.png.jpg"))
                .extracting(s -> s.substring(0, s.indexOf(':')))
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void takesAMaskForAMaskAndYetFindsAnImageThatIsCalledSo() {
        assertThat(scan(BESIDE, "a.jpg", "a_mask.png", "orphan_mask.png", "face_mask.jpg", "face_mask_mask.png"))
                .containsExactly(
                        "a: a.jpg a_mask.png",
                        "face_mask: face_mask.jpg face_mask_mask.png",
                        "orphan: - orphan_mask.png");
    }

    @Test
    void comparesNamesInNormalForm() {
        assertThat(scan(NESTED, "images/\u00e9.jpg", "masks/e\u0301.png"))
                .containsExactly("\u00e9: images/\u00e9.jpg masks/e\u0301.png");
        assertThat(scan(NESTED, "images/A.jpg", "masks/a.png"))
                .containsExactly("A: images/A.jpg -", "a: - masks/a.png");
    }

    @Test
    void leavesOverWhatHasNoPlace() {
        assertThat(Pairing.of(List.of(file("other/x.jpg"), file("images/a.jpg")), NESTED)
                        .rest())
                .containsExactly(file("other/x.jpg"));
    }

    @Test
    void takesWhatIsMadeOfASampleForNoSample() {
        Pairing.Paired result = Pairing.of(
                List.of(
                        file("a.jpg"),
                        file("a_mask.png"),
                        file("a_overlay.png"),
                        file("a_mask_preview.png"),
                        file("a_color_mask.png"),
                        file("b.jpg")),
                BESIDE);
        assertThat(result.rest())
                .extracting(Listing.File::name)
                .containsExactlyInAnyOrder("a_overlay.png", "a_mask_preview.png", "a_color_mask.png");
        assertThat(result.couples()).hasSize(2);
    }

    @Test
    void comparesNumbersAsNumbers() {
        Layout numbered =
                new Layout("", "images/{number}.{ext}", "masks/{number}_{instance}.{ext}", new LabelMap.Binary255());
        assertThat(scan(numbered, "images/7.jpg", "masks/0007_a.png"))
                .containsExactly("7: images/7.jpg masks/0007_a.png");
    }
}
