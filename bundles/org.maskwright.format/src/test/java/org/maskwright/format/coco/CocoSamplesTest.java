package org.maskwright.format.coco;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.format.Collection;
import org.maskwright.format.ImportOptions;
import org.maskwright.format.Importer;
import org.maskwright.format.SmallDataset;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.mask.MaskFile;

/** Real COCO files: areas and boxes as pycocotools gives them, masks as their makers drew them. */
class CocoSamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temp;

    /** All regions with an id, on images of the size that the file tells. */
    private static Map<String, Area> areas(Path folder, ReadableFormat format, Map<String, Size> sizes)
            throws Exception {
        Map<String, Area> areas = new HashMap<>();
        SourceFiles files = SourceFiles.of(folder, Progress.none());
        try (AnnotationSource source = format.open(files, new Remarks())) {
            for (Optional<AnnotatedImage> next = source.next(); next.isPresent(); next = source.next()) {
                AnnotatedImage image = next.get();
                Size size = image.size().orElseGet(() -> sizes.get(image.path()));
                for (Region region : image.drawing().orElseThrow().on(size)) {
                    areas.put(region.instance().orElse(""), region.extent().on(size));
                }
            }
        }
        return areas;
    }

    private static Rect box(JsonNode bbox) {
        return new Rect(
                bbox.get(0).asInt(),
                bbox.get(1).asInt(),
                bbox.get(2).asInt(),
                bbox.get(3).asInt());
    }

    @Test
    void polygonsHaveTheAreasOfPycocotools() throws Exception {
        Path folder = Collection.folder("coco-polygons");
        Map<String, Area> areas = areas(folder, new CocoFormat(), Map.of());
        JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected_pycocotools.json")));
        assertThat(areas).hasSize(expected.size());
        expected.properties().forEach(e -> {
            Area area = areas.get(e.getKey());
            assertThat(area.pixels())
                    .as(e.getKey())
                    .isEqualTo(e.getValue().get("pycocotools_area").asLong());
            assertThat(area.bounds()).as(e.getKey()).isEqualTo(box(e.getValue().get("pycocotools_bbox")));
        });
    }

    @Test
    void resultsHaveTheAreasOfPycocotools() throws Exception {
        Path folder = Collection.folder("coco-rle-results");
        List<JsonNode> results = new ArrayList<>();
        JSON.readTree(Files.readString(folder.resolve("instances_fakesegm_results.json")))
                .forEach(results::add);
        JsonNode expected = JSON.readTree(Files.readString(folder.resolve("expected_pycocotools.json")));
        assertThat(results).hasSize(expected.size());
        for (JsonNode e : expected) {
            Size size =
                    new Size(e.get("size").get(1).asInt(), e.get("size").get(0).asInt());
            Area area = CocoRegions.extent(results.get(e.get("i").asInt()).get("segmentation"), size)
                    .on(size);
            assertThat(area.pixels()).isEqualTo(e.get("area").asLong());
            assertThat(area.bounds()).isEqualTo(box(e.get("bbox")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"instances_compressed_rle.json", "instances_uncompressed_rle.json"})
    void runLengthsAreTheMasksThatTheyWereMadeOf(String file) throws Exception {
        Path folder = Collection.folder("coco-rle");
        Path target = temp.resolve("target");
        Importer.run(
                new CocoFormat(),
                SourceFiles.of(folder.resolve(file), Progress.none()),
                target,
                ImportOptions.STANDARD,
                Progress.none());
        requireSame(folder.resolve("reference_masks"), target);
    }

    private static void requireSame(Path references, Path target) throws Exception {
        try (var masks = Files.list(references)) {
            List<Path> all = masks.toList();
            assertThat(all).isNotEmpty();
            for (Path mask : all) {
                assertThat(SmallDataset.labels(target, "masks/" + mask.getFileName()))
                        .as(mask.toString())
                        .isEqualTo(MaskFile.read(Files.readAllBytes(mask)).labels(new LabelMap.NonZero()));
            }
        }
    }
}
