package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.file.NaturalOrder;

/** From names alone: the files are not there, so nothing can be read out of them. */
class LayoutDetectorTest {
    private static Listing listing(Stream<String> paths) {
        List<Listing.File> files =
                new ArrayList<>(paths.map(LayoutDetectorTest::file).toList());
        files.sort(Comparator.comparing(Listing.File::path, NaturalOrder.NATURAL));
        return new Listing(files, List.of());
    }

    private static Listing.File file(String path) {
        int slash = path.lastIndexOf('/');
        return new Listing.File(slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1), 10, 0);
    }

    private static LayoutGuess detect(Stream<String> paths) {
        return LayoutDetector.detect(listing(paths), new FileLooks(Path.of("/nonexistent")), Optional.empty())
                .guess();
    }

    private static long pairs(LayoutGuess guess, Stream<String> paths) {
        return Pairing.of(listing(paths).images(), guess.layout()).pairs();
    }

    private static Stream<String> numbered(String... templates) {
        return numbered(1, 12, templates);
    }

    private static Stream<String> numbered(int from, int to, String... templates) {
        return IntStream.rangeClosed(from, to).boxed().flatMap(i -> Stream.of(templates)
                .map(t -> t.replace("#", Integer.toString(i))));
    }

    @ParameterizedTest
    @CsvSource({
        "images/#.jpg, masks/#.png, images/ + masks/",
        "rgb_images/#.jpg, segmented_images/#.png, rgb_images/ + segmented_images/",
        "JPEG/#.jpg, Masks/#_mask.png, JPEG/ + Masks/",
        "img/#.jpg, gt/gt_#.png, img/ + gt/",
        "images/image_#.jpg, masks/gt_#.png, images/ + masks/",
        "photos/photo-#.jpg, labels/label-#.png, photos/ + labels/",
        "images/#.jpg, masks/mask_#.png, images/ + masks/",
        "images/#.jpg, masks/#-mask.png, images/ + masks/",
        "images/#.jpg, masks/#_seg.png, images/ + masks/",
        "images/#.jpg, masks/#_matte.png, images/ + masks/",
        "#.jpg, #_mask.png, {name} + {name}_mask",
        "set/#.jpg, set/#_mask.png, {name} + {name}_mask",
        "#_img.jpg, #_mask.png, {name}_img + {name}_mask",
        "girl-#.jpg, girl-#.out.png, {name} + {name}.out",
        "#.jpg, #.png, *.jpg + *.png",
        "#.jpg, masks/#.png, ./ + masks/",
        "images/#.jpg, images/masks/#.png, ./ + masks/",
        "deep/er/images/#.jpg, deep/er/masks/#.png, images/ + masks/",
        "person #/image.jpg, person #/mask.png, image + mask in a folder each",
        "JPEGImages/#.jpg, SegmentationClass/#.png, VOC",
        "VOC2012/JPEGImages/#.jpg, VOC2012/SegmentationClass/#.png, VOC",
        "images/#.jpg, annotations/trimaps/#.png, Oxford Pets",
        "images_data_crop/#.jpg, GT_png/#_mask.png, EG1800",
        "clip_img/18031#/clip_00000000/18031#-00000003.jpg, matting/18031#/matting_00000000/18031#-00000003.png,"
                + " AISegment",
        "leftImg8bit/train/x/x_#_leftImg8bit.png, gtFine/train/x/x_#_gtFine_labelIds.png, Cityscapes",
        "train/#.png, trainannot/#.png, CamVid",
        "train_images/#.jpg, train_segmentations/#.png, LIP",
        "фото/#.jpg, маски/#_mask.png, фото/ + маски/",
        "image_#.png, mask_#.png, image_{name} + mask_{name}",
        "img#.jpg, seg#.png, img{name} + seg{name}",
        "#_sat.jpg, #_mask.png, {name}_sat + {name}_mask",
        "#_rgb.png, #_mask.png, {name}_rgb + {name}_mask",
        "rgb/#_rgb.png, mask/#_mask.png, rgb/ + mask/",
        "images/P#_0000.png, labels/P#.png, images/ + labels/",
        "images/img_#.png, masks/#.png, images/ + masks/",
        "training/images/#_training.tif, training/1st_manual/#_manual1.png, images/ + 1st_manual/",
        "Input/S_#.jpg, GroundTruth/S_#_segmentation.png, Input/ + GroundTruth/",
        "imgs/#.jpg, masks/#.jpg.png, imgs/ + masks/",
    })
    void recognises(String image, String mask, String name) {
        LayoutGuess guess = detect(numbered(image, mask));
        assertThat(guess.layout().name()).isEqualTo(name);
        assertThat(pairs(guess, numbered(image, mask))).as(guess.toString()).isEqualTo(12);
        assertThat(guess.confidence()).isGreaterThan(0.7);
        assertThat(guess.layout().maskOf(image.replace("#", "7")))
                .hasValueSatisfying(m -> assertThat(m).isEqualTo(mask.replace("#", "7")));
    }

    @Test
    void proposesNothingThatCrossesWhatBelongsTogether() {
        Stream<String> folders = Stream.concat(
                numbered("img/adult/#.jpg", "mask/adult/#.png"), numbered("img/child/#.jpg", "mask/child/#.png"));
        assertThat(detect(folders).alternative())
                .as("img/adult with mask/child")
                .isEmpty();
        Stream<String> twice = numbered("images/#.jpg", "images/#c.jpg", "masks/#.png", "masks/#c.png");
        assertThat(detect(twice).alternative()).as("images/# with masks/#c").isEmpty();
        assertThat(detect(numbered("images/#.jpg", "masks/#.png")).alternative())
                .as("masks/ with images/")
                .isEmpty();
        Stream<String> labelme = numbered(1, 2, "q#_json/img.png", "q#_json/label.png", "q#_json/label_viz.png");
        assertThat(detect(labelme).alternative()).as("q1_json with q2_json").isEmpty();
    }

    @Test
    void findsAllPartsOfASplitInEitherOrder() {
        Stream<String> inner = Stream.concat(
                numbered("train/images/#.jpg", "train/masks/#.png"), numbered("val/images/#.jpg", "val/masks/#.png"));
        LayoutGuess guess = detect(inner);
        assertThat(guess.layout().images()).isEqualTo("{dir*}/images/{name}.{ext}");
        assertThat(guess.confidence()).isGreaterThan(0.7);
        Stream<String> outer = Stream.concat(
                numbered("images/train/#.jpg", "masks/train/#.png"), numbered("images/val/#.jpg", "masks/val/#.png"));
        assertThat(detect(outer).layout().masks()).isEqualTo("masks/{dir*}/{name}.{ext}");
    }

    @ParameterizedTest
    @CsvSource({
        "train_images/#.jpg, train_masks/#.png, val_images/#.jpg, val_masks/#.png, {split}_images/{dir*}/{name}.{ext}",
        "images_train/#.jpg, masks_train/#.png, images_test/#.jpg, masks_test/#.png, images_{split}/{dir*}/{name}.{ext}",
        "Train_RGB/#.bmp, Train_Labels/#.bmp, Test_RGB/#.bmp, Test_Labels/#.bmp, {split}_RGB/{dir*}/{name}.{ext}",
        "imagesTr/#_0000.png, labelsTr/#.png, imagesTs/#_0000.png, labelsTs/#.png, images{split}/{dir*}/{name}_0000.{ext}",
        "train/#.jpg, train_masks/#.png, val/#.jpg, val_masks/#.png, {split}/{dir*}/{name}.{ext}",
        "set/val-img/#.jpg, set/val-gt/#.png, set/train-img/#.jpg, set/train-gt/#.png, set/{split}-img/{dir*}/{name}.{ext}",
    })
    void findsAllPartsOfASplitInFoldersNames(String image, String mask, String image2, String mask2, String images) {
        LayoutGuess guess = detect(Stream.concat(numbered(image, mask), numbered(8, 15, image2, mask2)));
        assertThat(guess.layout().images()).isEqualTo(images);
        assertThat(guess.reason()).startsWith("20 of 20 images and 20 masks");
        assertThat(guess.confidence()).isGreaterThan(0.7);
    }

    @Test
    void takesTheFirstOfTwoLettersForTheImagesWhereNothingElseTells() {
        assertThat(detect(numbered("trainA/#.jpg", "trainB/#.png")).layout().name())
                .isEqualTo("trainA/ + trainB/");
        LayoutGuess guess = detect(Stream.concat(
                numbered("X_train/#.png", "Y_train/#.png"), numbered(20, 24, "X_val/#.png", "Y_val/#.png")));
        assertThat(guess.layout().images()).isEqualTo("X_{split}/{dir*}/{name}.{ext}");
        assertThat(guess.reason()).startsWith("17 of 17 images");
        assertThat(guess.alternative()).isPresent();
    }

    @Test
    void takesPhotographsOfAPartWithoutMasksForThatPart() {
        LayoutGuess guess =
                detect(Stream.concat(numbered("imagesTr/#.png", "labelsTr/#.png"), numbered(20, 24, "imagesTs/#.png")));
        assertThat(guess.reason()).startsWith("12 of 17 images and 12 masks");
    }

    @Test
    void isNotSureWhereMuchIsLeftOutside() {
        LayoutGuess guess =
                detect(Stream.concat(numbered("a/images/#.jpg", "a/masks/#.png"), numbered(101, 220, "holiday/#.jpg")));
        assertThat(guess.layout().masks()).isEqualTo("a/masks/{dir*}/{name}.{ext}");
        assertThat(guess.confidence()).isLessThan(0.3);
        assertThat(guess.reason()).contains("120 images lie outside of it");
    }

    @Test
    void prefersMattesToTrimapsAndMasksToWhatIsMadeOfThem() {
        assertThat(detect(numbered("merged/#.png", "alpha/#.png", "trimaps/#.png"))
                        .layout()
                        .masks())
                .isEqualTo("alpha/{dir*}/{name}.{ext}");
        LayoutGuess guess = detect(numbered("q#/img.png", "q#/label.png", "q#/label_viz.png"));
        assertThat(guess.layout().masks()).isEqualTo("{dir*}/{name}/label.{ext}");
        assertThat(guess.reason()).startsWith("12 of 12 images").doesNotContain("outside");
    }

    @Test
    void takesWhatLiesBesideAMaskForNoMask() {
        assertThat(detect(numbered("#.jpg", "#_mask.png", "#_edge.png"))
                        .layout()
                        .masks())
                .isEqualTo("{dir*}/{name}_mask.{ext}");
        assertThat(detect(numbered("images/#.jpg", "masks/#_mask.png", "masks/#_edge.png"))
                        .layout()
                        .masks())
                .isEqualTo("masks/{dir*}/{name}_mask.{ext}");
    }

    @ParameterizedTest
    @CsvSource({
        "images/#.jpg images/x_#.jpg, masks/man/#.png masks/woman/x_#.png, masks/{instances*}/{name}.{ext}",
        "man/#.jpg woman/#.jpg, man_masks/#.png woman_masks/#.png, {group}_masks/{dir*}/{name}.{ext}",
        "faces/anna/a#.jpg faces/otto/o#.jpg, gt/a#.ppm gt/o#.ppm, gt/{name}.{ext}",
        "DUTS-TR/DUTS-TR-Image/#.jpg DUTS-TE/DUTS-TE-Image/#.jpg, DUTS-TR/DUTS-TR-Mask/#.png"
                + " DUTS-TE/DUTS-TE-Mask/#.png, DUTS-{split}/DUTS-{split}-Mask/{dir*}/{name}.{ext}",
        "a/s1/t0/cam/rgb/#.png a/s1/t1/cam/rgb/#.png a/s2/t0/cam/rgb/#.png, a/s1/t0/cam/seg/#.png"
                + " a/s1/t1/cam/seg/#.png a/s2/t0/cam/seg/#.png, {dir*}/seg/{name}.{ext}",
    })
    void joinsFoldersOfGroups(String images, String masks, String pattern) {
        String[] all = (images + " " + masks).split(" ");
        LayoutGuess guess = detect(numbered(all));
        assertThat(guess.layout().masks()).isEqualTo(pattern);
        assertThat(pairs(guess, numbered(all))).isEqualTo(6L * all.length);
        assertThat(guess.confidence()).isGreaterThan(0.7);
    }

    @Test
    void keepsFoldersThatBothSidesHave() {
        assertThat(detect(numbered("images/training/#.jpg", "annotations/training/#.png"))
                        .layout()
                        .masks())
                .isEqualTo("annotations/{dir*}/{name}.{ext}");
    }

    @Test
    void takesTheFirstOfSeveralChannels() {
        LayoutGuess guess = detect(
                numbered("imagesTr/f#_0000.png", "imagesTr/f#_0001.png", "imagesTr/f#_0002.png", "labelsTr/f#.png"));
        assertThat(guess.layout().images()).isEqualTo("imagesTr/{dir*}/{name}_0000.{ext}");
        assertThat(guess.confidence()).isLessThan(0.6);
    }

    @Test
    void tellsFormsOfOneMaskFromObjects() {
        assertThat(detect(numbered("images/#.jpg", "masks/hair/#.png", "masks/skin/#.png"))
                        .layout()
                        .masks())
                .isEqualTo("masks/{instances*}/{name}.{ext}");
        assertThat(detect(numbered("images/#.jpg", "labels/semantic/#.png", "labels/instance/#.png"))
                        .layout()
                        .masks())
                .isEqualTo("labels/semantic/{dir*}/{name}.{ext}");
        assertThat(detect(numbered(
                                "images/z_#_leftImg8bit.png",
                                "labels/z_#_gtFine_color.png",
                                "labels/z_#_gtFine_instanceIds.png",
                                "labels/z_#_gtFine_labelIds.png"))
                        .layout()
                        .masks())
                .isEqualTo("labels/{dir*}/{name}_gtFine_labelIds.{ext}");
    }

    @Test
    void leavesOutWhatHasTheMasksFormat() {
        LayoutGuess guess = detect(numbered("#.jpg", "#_seg.png", "#_parts_1.png", "#_parts_2.png"));
        assertThat(guess.layout().masks()).isEqualTo("{dir*}/{name}_seg.{ext}");
        assertThat(guess.reason()).startsWith("12 of 12 images");
    }

    @Test
    void isLessSureOfNumbersThatAreOneApart() {
        LayoutGuess guess = detect(Stream.concat(numbered(0, 11, "images/#.jpg"), numbered(1, 12, "masks/#.png")));
        assertThat(guess.confidence()).isLessThanOrEqualTo(0.5);
        assertThat(guess.reason()).contains("images are numbered from 0 to 11 and masks from 1 to 12");
    }

    @Test
    void takesASinglePairForNoPattern() {
        LayoutGuess guess = detect(Stream.concat(
                numbered("images/p#.jpg"), Stream.of("masks/p3_m01_7.png", "masks/x_m01_9.png", "masks/y_m01_8.png")));
        assertThat(guess.layout().masks()).doesNotContain("m01");
        assertThat(guess.confidence()).isLessThan(0.1);
        assertThat(detect(Stream.of("images/anna.jpg", "masks/anna.png", "notes/1.jpg", "notes/2.jpg", "notes/3.jpg"))
                        .layout()
                        .masks())
                .isEqualTo("masks/{dir*}/{name}.{ext}");
    }

    @ParameterizedTest
    @CsvSource({
        "images/p#.jpg, masks/p#_1.png, masks/p#_2.png, masks/p{name}_{instance}.{ext}",
        "images/a#.jpg, masks/a#_hair.png, masks/a#_skin.png, masks/a{name}_{instance}.{ext}",
        "img/#.jpg, anno/0/0000#_hair.png, anno/0/0000#_nose.png, anno/{instances*}/{number}_{instance}.{ext}",
        "stage/c#/images/c#.png, stage/c#/masks/a#.png, stage/c#/masks/b#.png, {dir*}/masks/{instance}.{ext}",
    })
    void recognisesSeveralMasksOfOneImage(String image, String mask, String mask2, String masks) {
        LayoutGuess guess = detect(numbered(1, 9, image, mask, mask2));
        assertThat(guess.layout().masks()).isEqualTo(masks);
        assertThat(guess.reason()).isEqualTo("several masks for one image: 18 masks of 9 images");
        assertThat(guess.confidence()).isEqualTo(1);
    }

    @Test
    void recognisesADatasetWithOrphansOnBothSides() {
        Stream<String> files = Stream.of(
                        numbered("images/#.jpg", "masks/#.png"),
                        numbered(20, 26, "images/#.jpg"),
                        numbered(30, 38, "masks/#.png"))
                .flatMap(s -> s);
        LayoutGuess guess = detect(files);
        assertThat(guess.layout().name()).isEqualTo("images/ + masks/");
        assertThat(guess.reason()).isEqualTo("12 of 19 images and 21 masks pair up by name");
        assertThat(guess.confidence()).isBetween(0.5, 0.9);
    }

    @Test
    void prefersTheWholeToAPartThatPairsBetter() {
        LayoutGuess guess = detect(Stream.concat(
                numbered("images/train/#.jpg", "masks/train/#.png"),
                numbered("images/val/a20#.jpg", "masks/val/a50#.png")));
        assertThat(guess.layout().images()).isEqualTo("images/{dir*}/{name}.{ext}");
        assertThat(guess.reason()).startsWith("12 of 24 images and 24 masks");
    }

    @Test
    void trustsTheFoldersNamesWhenNothingPairsUp() {
        LayoutGuess guess = detect(Stream.of("images/a.jpg", "images/b.jpg", "masks/x.png"));
        assertThat(guess.layout().name()).isEqualTo("images/ + masks/");
        assertThat(guess.confidence()).isLessThan(0.1);
    }

    @Test
    void namesTheAlternative() {
        LayoutGuess guess = detect(numbered("JPEGImages/#.jpg", "SegmentationClass/#.png", "SegmentationObject/#.png"));
        assertThat(guess.layout().name()).isEqualTo("VOC");
        assertThat(guess.layout().labels()).isEqualTo(new LabelMap.Indexed(21));
        assertThat(guess.alternative()).map(Layout::name).contains("JPEGImages/ + SegmentationObject/");
    }

    @Test
    void isUnsureOfFoldersWithoutWords() {
        LayoutGuess guess = detect(numbered("a/#.png", "b/#.png"));
        assertThat(guess.confidence()).isBetween(0.2, 0.6);
        assertThat(guess.alternative()).isPresent();
    }

    @Test
    void doesNotTakeChanceForALayout() {
        assertThat(detect(numbered("photos/#.jpg")).layout().name()).isEqualTo("images only");
        assertThat(detect(Stream.concat(numbered(1, 400, "#.jpg"), Stream.of("anna.jpg", "annabel.jpg")))
                        .layout()
                        .name())
                .isEqualTo("images only");
        assertThat(detect(Stream.concat(numbered("train/#.jpg"), numbered("val/#.jpg")))
                        .layout()
                        .name())
                .isEqualTo("images only");
    }

    @Test
    void isTheSameWhateverTheOrder() {
        List<String> paths =
                new ArrayList<>(numbered("a/#.jpg", "b/#_mask.png", "c/#.png").toList());
        LayoutGuess first = detect(paths.stream());
        java.util.Collections.reverse(paths);
        assertThat(detect(paths.stream())).isEqualTo(first);
    }
}
