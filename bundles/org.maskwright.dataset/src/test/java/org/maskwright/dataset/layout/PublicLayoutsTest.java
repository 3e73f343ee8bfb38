package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.dataset.file.NaturalOrder;

/** How public datasets lie, with what lies beside images and masks in them; from names alone. */
class PublicLayoutsTest {
    /** Files by templates, parted by blanks, in which # is a number of 1…8. */
    static Listing listing(String... templates) {
        List<Listing.File> files = Stream.of(templates)
                .flatMap(t -> Stream.of(t.split(" ")))
                .flatMap(t -> t.indexOf('#') < 0
                        ? Stream.of(t)
                        : IntStream.rangeClosed(1, 8).mapToObj(i -> t.replace("#", Integer.toString(i))))
                .map(p -> Listing.File.of(p, 10, 0))
                .sorted(Comparator.comparing(Listing.File::path, NaturalOrder.NATURAL))
                .toList();
        return new Listing(files, List.of());
    }

    static SettledLayout settle(String... templates) {
        return LayoutDetector.detect(listing(templates), new FileLooks(Path.of("/nonexistent")), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "train/image/#.jpg train/image-parse-v3/#.png train/agnostic-mask/#_mask.png train/cloth/#.jpg test/image/#.jpg"
                + " test/image-parse-v3/#.png test/agnostic-mask/#_mask.png test/cloth/#.jpg, {dir*}/image/{name}.{ext},"
                + " {dir*}/image-parse-v3/{name}.{ext}",
        "Train/Image/#.jpg Train/GT_Object/#.png Train/GT_Edge/#.png, Train/Image/{dir*}/{name}.{ext},"
                + " Train/GT_Object/{dir*}/{name}.{ext}",
        "original_image/#.jpg blurred_image/#.jpg mask/#.png, original_image/{dir*}/{name}.{ext}, mask/{dir*}/{name}.{ext}",
    })
    void takeWhatIsMeantOfSeveralKinds(String files, String images, String masks) {
        Layout layout = settle(files).guess().layout();
        assertThat(layout.images()).isEqualTo(images);
        assertThat(layout.masks()).isEqualTo(masks);
    }

    @ParameterizedTest
    @CsvSource({
        "street/A#.jpg street/A#_seg.png street/A#_parts_1.png street/A#/instance_1_A#.png, 16",
        "benign/b(#).png benign/b(#)_mask.png benign/b(3)_mask_1.png benign/b(5)_mask_1.png, 2",
        "a#.png a#_mask.png a#_pred.png a#_overlay.png, 16",
        "rec/p#.png rec/p#_mask.png rec/gt_old/q#.png, 8",
    })
    void leaveOutWhatIsMadeOfSamples(String files, int left) {
        SettledLayout settled = settle(files);
        assertThat(settled.paired().couples())
                .hasSize(8)
                .allMatch(c -> c.image().isPresent() && c.mask().isPresent());
        assertThat(settled.paired().rest()).hasSize(left);
    }

    @ParameterizedTest
    @CsvSource({
        "CoreView/B1/#.jpg CoreView/B2/#.jpg CoreView/mask/B1/#.png CoreView/mask/B2/#.png,"
                + " CoreView/{dir*}/{name}.{ext}, CoreView/mask/{dir*}/{name}.{ext}",
        "a/B1/#.jpg a/B2/#.jpg a/mask/B1/#.png a/mask/B2/#.png b/B1/#.jpg b/mask/B1/#.png,"
                + " {part1}/{sub1}/{name}.{ext}, {part1}/mask/{sub1}/{name}.{ext}",
        "photos/2023/#.jpg photos/2023/masks/#.png photos/2024/#.jpg photos/2024/masks/#.png,"
                + " {dir*}/{name}.{ext}, {dir*}/masks/{name}.{ext}",
        "p#.jpg p#/mask.png, {dir*}/{name}.{ext}, {dir*}/{name}/mask.{ext}",
        "images/p#.jpg masks/p#/0.png masks/p#/1.png, images/{name}.{ext}, masks/{name}/{instance}.{ext}",
    })
    void findMasksWithinFolders(String files, String images, String masks) {
        LayoutGuess guess = settle(files).guess();
        assertThat(guess.layout().images()).isEqualTo(images);
        assertThat(guess.layout().masks()).isEqualTo(masks);
        assertThat(guess.confidence()).isGreaterThan(0.6);
    }

    @ParameterizedTest
    @CsvSource({
        "images_part1/a#.jpg images_part2/b#.jpg masks/a#.png masks/b#.png,"
                + " images_{volume}/{dir*}/{name}.{ext}, masks/{dir*}/{name}.{ext}, 16",
        "train/blurred_image/#.jpg train/mask/#.png val/P/blurred_image/#.jpg val/P/mask/#.png"
                + " val/NP/original_image/#.jpg val/NP/mask/#.png,"
                + " {dir*}/{volume}_image/{name}.{ext}, {dir*}/mask/{name}.{ext}, 24",
        "images1/#.jpg images2/#.jpg masks/#.png, images1/{dir*}/{name}.{ext}, masks/{dir*}/{name}.{ext}, 8",
    })
    void joinFoldersOfImagesWhoseMasksLieTogether(String files, String images, String masks, int pairs) {
        SettledLayout settled = settle(files);
        assertThat(settled.guess().layout().images()).isEqualTo(images);
        assertThat(settled.guess().layout().masks()).isEqualTo(masks);
        assertThat(settled.paired().pairs()).isEqualTo(pairs);
    }

    @ParameterizedTest
    @CsvSource({
        "frame1.jpg frame2.jpg frame13.jpg mask_0001.png mask_0002.png mask_0013.png,"
                + " {dir*}/frame{number}.{ext}, {dir*}/mask_{number}.{ext}, 3",
        "1.jpg 2.jpg 13.jpg 014.jpg 001_mask.png 002_mask.png 013_mask.png 014_mask.png,"
                + " {dir*}/{number}.{ext}, {dir*}/{number}_mask.{ext}, 4",
    })
    void compareNumbersInOneFolder(String files, String images, String masks, int pairs) {
        SettledLayout settled = settle(files);
        assertThat(settled.guess().layout().images()).isEqualTo(images);
        assertThat(settled.guess().layout().masks()).isEqualTo(masks);
        assertThat(settled.paired().pairs()).isEqualTo(pairs);
    }

    @Test
    void knowThePartInNamesToo() {
        SettledLayout settled = settle("training/images/2#_training.tif training/1st_manual/2#_manual1.gif"
                + " test/images/0#_test.tif test/1st_manual/0#_manual1.gif");
        assertThat(settled.guess().layout().images()).isEqualTo("{split}/images/{name}_{split}.{ext}");
        assertThat(settled.guess().layout().masks()).isEqualTo("{split}/1st_manual/{name}_manual1.{ext}");
        assertThat(settled.paired().pairs()).isEqualTo(16);
    }

    @Test
    void takeMasksCalledAfterImagesOfSeveralFormats() {
        SettledLayout settled = settle("images/a#.jpg masks/a#.jpg.png images/b#.png masks/b#.png.png");
        assertThat(settled.guess().layout().images()).isEqualTo("images/{dir*}/{name}");
        assertThat(settled.paired().pairs()).isEqualTo(16);
        assertThat(settled.guess().confidence()).isGreaterThan(0.7);
    }

    @ParameterizedTest
    @CsvSource({
        "images/anna-1.jpg images/otto-2.jpg images/ida-13.jpg masks/anna_1.png masks/otto_2.png masks/ida_13.png,"
                + " images/{dir*}/{words}.{ext}, masks/{dir*}/{words}.{ext}",
        "img/Anna-1.jpg img/Otto-2.jpg img/Ida-13.jpg gt/anna_0001_mask.png gt/otto_0002_mask.png gt/ida_0013_mask.png,"
                + " img/{dir*}/{words}.{ext}, gt/{dir*}/{words}_mask.{ext}",
    })
    void compareWordsWhereSeparatorsDiffer(String files, String images, String masks) {
        SettledLayout settled = settle(files);
        assertThat(settled.guess().layout().images()).isEqualTo(images);
        assertThat(settled.guess().layout().masks()).isEqualTo(masks);
        assertThat(settled.paired().pairs()).isEqualTo(3);
        assertThat(settled.guess().confidence()).isGreaterThan(0.7);
    }

    @Test
    void wordsOfNamesAreWhatIsBetweenSeparators() {
        assertThat(NameWords.of("Anna-007 (2)")).isEqualTo("anna 7 2");
        assertThat(NameWords.of("frame12b.é")).isEqualTo("frame 12 b é");
        assertThat(NameWords.of("--")).isEmpty();
    }

    @Test
    void keepPhotographsThatAreCalledAsOthers() {
        SettledLayout settled = settle("a#.png a#_mask.png a3_2.png a4_indoors.png");
        assertThat(settled.paired().rest()).isEmpty();
        assertThat(settled.paired().couples()).hasSize(10);
    }
}
