package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.metric.Overlap;
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
        ImportOptions person = new ImportOptions(ImportOptions.Target.PERSON, Set.of("person"));
        Mask labelme = SmallDataset.labels(imported("labelme-json", "labelme", person), "masks/2011_000003.png");
        Mask coco = SmallDataset.labels(imported("coco-polygons", "coco", person), "masks/2011_000003.png");
        Mask yolo = SmallDataset.labels(imported("yolo-seg", "yolo", person), "masks/train/2011_000003.png");
        assertThat(Overlap.of(labelme, coco).iou().isAtLeast(0.97)).isTrue();
        assertThat(Overlap.of(labelme, yolo).iou().isAtLeast(0.99)).isTrue();
    }
}
