package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Overlap;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.mask.MaskFile;

/** Real samples of each format, found out and imported: the pixels that their tools made of them. */
class SamplesTest {
    @TempDir
    private Path temp;

    /** Imports what a folder is found to be. */
    private Path imported(String sample, String format, ImportOptions options) throws Exception {
        Path target = temp.resolve(sample.replace('/', '_'));
        SourceFiles files = SourceFiles.of(Collection.folder(sample), Progress.none());
        var found = FormatCatalogue.standard().detect(files);
        assertThat(found.info().id()).isEqualTo(format);
        Importer.run(found, files, target, options, Progress.none());
        return target;
    }

    private void requireReferences(String sample, String format) throws Exception {
        Path target = imported(sample, format, ImportOptions.STANDARD);
        try (var masks = Files.list(Collection.folder(sample).resolve("reference_masks"))) {
            List<Path> all = masks.toList();
            assertThat(all).isNotEmpty();
            for (Path mask : all) {
                assertThat(SmallDataset.labels(target, "masks/" + mask.getFileName()))
                        .as(mask.toString())
                        .isEqualTo(values(mask));
            }
        }
    }

    private static Mask values(Path mask) throws Exception {
        return MaskFile.read(Files.readAllBytes(mask)).labels(new LabelMap.NonZero());
    }

    @Test
    void supervisely() throws Exception {
        requireReferences("supervisely", "supervisely");
    }

    @Test
    void labelmeIsFilledAsItsOwnExportFillsIt() throws Exception {
        Path target = imported("labelme-json", "labelme", ImportOptions.STANDARD);
        LabelMap classes = new LabelMap.Indexed(256 - 1);
        for (String name : List.of("2011_000003.png", "2011_000025.png")) {
            Path voc = Collection.folder("voc-palette")
                    .resolve("SegmentationClass")
                    .resolve(name);
            Mask expected = MaskFile.read(Files.readAllBytes(voc)).labels(classes);
            assertThat(SmallDataset.labels(target, "masks/" + name)).as(name).isEqualTo(expected);
        }
    }

    @Test
    void theSameShapesAreNearlyAlikeByTheRuleOfEachTool() throws Exception {
        ImportOptions person = new ImportOptions(ImportOptions.ImportTarget.PERSON, Set.of("person"));
        Mask labelme = SmallDataset.labels(imported("labelme-json", "labelme", person), "masks/2011_000003.png");
        Mask coco = SmallDataset.labels(imported("coco-polygons", "coco", person), "masks/2011_000003.png");
        Mask yolo = SmallDataset.labels(imported("yolo-seg", "yolo", person), "masks/train/2011_000003.png");
        assertThat(Overlap.of(labelme, coco).iou().isAtLeast(0.97)).isTrue();
        assertThat(Overlap.of(labelme, yolo).iou().isAtLeast(0.99)).isTrue();
    }

    @Test
    void labelStudioBrushes() throws Exception {
        requireReferences("labelstudio-brush", "labelstudio");
    }

    @Test
    void cvat() throws Exception {
        ImportOptions pedestrian = new ImportOptions(ImportOptions.ImportTarget.PERSON, Set.of("PEDESTRIAN"));
        Path target = imported("cvat-xml", "cvat", pedestrian);
        String name = "vladimir-wang-iC8Q1smXUeA-unsplash.png";
        assertThat(SmallDataset.labels(target, "masks/" + name))
                .isEqualTo(values(Collection.folder("cvat-xml")
                        .resolve("decoded_pedestrian_union")
                        .resolve(name)));
        SourceFiles files = SourceFiles.of(Collection.folder("cvat-xml"), Progress.none());
        JsonNode expected = new ObjectMapper()
                .readTree(Files.readString(files.path("expected.json")))
                .iterator()
                .next();
        try (AnnotationSource source = FormatCatalogue.standard().detect(files).open(files, new Remarks())) {
            AnnotatedImage image = source.next().orElseThrow();
            Size size = image.size().orElseThrow();
            List<String> areas = new ArrayList<>();
            for (Region region : image.drawing().orElseThrow().on(size)) {
                areas.add(region.label().name() + " " + region.extent().on(size).pixels());
            }
            List<String> wanted = new ArrayList<>();
            expected.get("masks")
                    .forEach(m -> wanted.add(
                            m.get("label").asText() + " " + m.get("area").asLong()));
            assertThat(areas).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void vocKeepsClassesAndObjects() throws Exception {
        Path target = imported("voc-palette", "voc", ImportOptions.STANDARD);
        Path objects = temp.resolve("objects");
        SourceFiles files = SourceFiles.of(Collection.folder("voc-palette"), Progress.none());
        Importer.run(
                FormatCatalogue.standard().readable("voc"),
                files,
                objects,
                new ImportOptions(ImportOptions.ImportTarget.INSTANCES, Set.of()),
                Progress.none());
        for (String name : List.of("2011_000003.png", "2011_000025.png")) {
            Path classes = files.path("SegmentationClass/" + name);
            assertThat(SmallDataset.labels(target, "masks/" + name))
                    .isEqualTo(MaskFile.read(Files.readAllBytes(classes)).labels(new LabelMap.Indexed(255)));
            MaskFile told = MaskFile.read(Files.readAllBytes(files.path("SegmentationObject/" + name)));
            MaskFile read = MaskFile.read(Files.readAllBytes(objects.resolve("masks/" + name)));
            assertThat(distinct(read.snapshot(new LabelMap.Instances())))
                    .isEqualTo(distinct(told.snapshot(new LabelMap.Instances())));
        }
    }

    /** How many objects there are. */
    private static int distinct(MaskSnapshot numbers) {
        Set<Integer> found = new HashSet<>();
        for (char number : numbers.toChars()) {
            found.add((int) number);
        }
        found.removeAll(Set.of(0, 255));
        return found.size();
    }

    @ParameterizedTest
    @CsvSource({
        "oxford-pets, folders, 13",
        "palette-multiclass, folders, 4",
        "index-labels-cihp, folders, 3",
        "alpha-cutout-rembg, folders, 2",
        "soft-masks-u2net, folders, 6",
        "datumaro-mini/kaggle_dataset/image_mask, folders, 2",
        "datumaro-mini/coco_dataset/coco_instances, coco, 2",
        "datumaro-mini/voc_dataset/voc_dataset1, voc, 2",
        "datumaro-mini/common_semantic_segmentation_dataset/dataset, folders, 2"
    })
    void whatElseThereIs(String sample, String format, int images) throws Exception {
        Path target = temp.resolve("target");
        SourceFiles files = SourceFiles.of(Collection.folder(sample), Progress.none());
        var found = FormatCatalogue.standard().detect(files);
        assertThat(found.info().id()).isEqualTo(format);
        ImportReport report = Importer.run(found, files, target, ImportOptions.STANDARD, Progress.none());
        assertThat(report.images()).isEqualTo(images);
        assertThat(report.leftOut()).isZero();
    }
}
