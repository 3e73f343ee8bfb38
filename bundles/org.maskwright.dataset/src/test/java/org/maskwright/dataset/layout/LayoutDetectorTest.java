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
