package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleProbe;
import org.maskwright.dataset.layout.StrayFile;

class AnnotationJsonInvalidRuleTest {
    private static final String COCO =
            "{'info': {}, 'images': [{'id': 1, 'file_name': 'a.jpg', 'width': 8, 'height': 6}], 'annotations': [{'id':"
                    + " 1, 'image_id': 1, 'category_id': 1, 'bbox': [0, 0, 8, 6], 'segmentation': [[0, 0, 8, 0, 8, 6.5]]},"
                    + " {'id': 2, 'image_id': 1, 'category_id': 1, 'segmentation': {'size': [6, 8], 'counts': [40, 8]}}],"
                    + " 'categories': [{'id': 1, 'name': 'person'}]}";
    private static final String LABELME =
            "{'version': '5', 'shapes': [{'label': 'person', 'points': [[0, 0], [8, 0], [8, 6]]},"
                    + " {'label': 'head', 'shape_type': 'circle', 'points': [[4, 3], [4, 90]]}],"
                    + " 'imagePath': '..\\\\images\\\\a.jpg', 'imageData': null, 'imageHeight': 6, 'imageWidth': 8}";

    @TempDir
    private Path root;

    private List<Finding> findings(String json) throws IOException {
        Files.writeString(root.resolve("notes.json"), json.replace('\'', '"'));
        return RuleProbe.of(new AnnotationJsonInvalidRule())
                .findings(dataset(sample("a").image(f -> f.size(8, 6)))
                        .root(root)
                        .stray("notes.json", StrayFile.StrayKind.JSON));
    }

    private static List<?> problems(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return (List<?>) findings.getFirst().data().get("problems");
    }

    @Test
    void acceptsGoodFiles() throws IOException {
        assertThat(findings(COCO)).isEmpty();
        assertThat(findings(LABELME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'images': 3, 'name': 'package'}",
                "[1, 2]",
                "",
                "{'images': ['icon.png']}",
                "{broken",
                "{'shapes': []}",
                "7"
            })
    void leavesOtherJsonAlone(String json) throws IOException {
        assertThat(findings(json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'file_name': 'a.jpg'                 | 'file_name': 'b.jpg'        | images[0] (id 1) names b.jpg, which is not in the dataset
        'file_name': 'a.jpg',                | ``                          | images[0] (id 1) has no file_name
        'width': 8, 'height': 6              | 'width': 6, 'height': 8     | images[0] (id 1) says 6×8, but images/a.jpg is 8×6
        {'id': 2, 'image_id': 1              | {'id': 1, 'image_id': 1     | annotations[1] (id 1) repeats the id of another annotation
        'id': 2, 'image_id': 1               | 'id': 2, 'image_id': 4      | annotations[1] (id 2) is of image 4, which is not listed
        'category_id': 1, 'bbox'             | 'category_id': 5, 'bbox'    | annotations[0] (id 1) is of category 5, which is not defined
        'category_id': 1, 'bbox'             | 'bbox'                      | annotations[0] (id 1) has no category_id
        [0, 0, 8, 6]                         | [0, 0, 8]                   | annotations[0] (id 1) has a bbox that is not [x, y, width, height]
        [0, 0, 8, 6]                         | [0, 0, -1, 6]               | annotations[0] (id 1) has a bbox of negative size
        [[0, 0, 8, 0, 8, 6.5]]               | [[0, 0, 8, 6]]              | annotations[0] (id 1), polygon 0 has 2 points; 3 are needed
        [[0, 0, 8, 0, 8, 6.5]]               | [[0, 0, 8, 0, 8]]           | annotations[0] (id 1), polygon 0 is no list of x, y pairs
        [[0, 0, 8, 0, 8, 6.5]]               | [[0, 0, 9.5, 0, 8, 6]]      | annotations[0] (id 1) reaches from (0.0, 0.0) to (9.5, 6.0), out of its image of 8×6
        [40, 8]                              | [40, 9]                     | annotations[1] (id 2) has a mask whose runs add up to 49 px, where 8×6 are 48
        [40, 8]                              | [40, -8]                    | annotations[1] (id 2) has a mask whose counts cannot be decoded
        'size': [6, 8]                       | 'size': [8, 6]              | annotations[1] (id 2) has a mask of 6×8 for an image of 8×6
        'size': [6, 8]                       | 'size': [6]                 | annotations[1] (id 2) has a mask whose size is not [height, width]
        'name': 'person'                     | 'title': 'person'           | categories[0] (id 1) has no name
        """)
    void reportsMistakesInCoco(String right, String wrong, String problem) throws IOException {
        assertThat(COCO).contains(right);
        List<Finding> found = findings(COCO.replace(right, wrong));
        assertThat(problems(found).getFirst()).isEqualTo(problem);
        assertThat(found.getFirst().files()).containsExactly("notes.json");
        assertThat(found.getFirst().message())
                .startsWith("notes.json (COCO) has ")
                .contains(problem);
    }

    @Test
    void readsListsInAnyOrder() throws IOException {
        String reordered = "{'annotations': [{'id': 1, 'image_id': 1, 'category_id': 1, 'bbox': [0, 0, 80, 6]},"
                + " {'id': 2, 'image_id': 9, 'category_id': 1}], 'categories': [{'id': 1, 'name': 'p'}],"
                + " 'images': [{'id': 1, 'file_name': 'images/a.jpg', 'width': 8, 'height': 6}]}";
        assertThat(problems(findings(reordered)))
                .asString()
                .contains("out of its image")
                .contains("is of image 9, which is not listed");
    }

    @Test
    void saysWhereAFileBreaksOff() throws IOException {
        List<?> problems = problems(findings(COCO.substring(0, 120).replace(", 'annotations'", ",\n 'annotations'")));
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().toString()).startsWith("line 2, column ").contains("no valid JSON from here on");
    }

    @Test
    void listsAFewProblemsAndCountsAll() throws IOException {
        String many = "{'images': [], 'categories': [], 'annotations': [" + "{},".repeat(99) + "{}]}";
        List<Finding> found = findings(many);
        assertThat(problems(found)).hasSize(20);
        assertThat(found.getFirst().data()).containsEntry("count", 300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a.jpg                              | b.jpg               | imagePath names ..\\images\\b.jpg, which is not in the dataset
        'imagePath'                        | 'path'              | the file has no imagePath
        'imageWidth': 8                    | 'imageWidth': 9     | imageWidth and imageHeight say 9×6, but images/a.jpg is 8×6
        , [8, 6]]                          | ]                   | shapes[0] is a polygon of 2 points; 3 are needed
        [8, 6]                             | [8]                 | shapes[0] has a point that is not [x, y]
        [8, 6]                             | [8, 60]             | shapes[0] reaches from (0.0, 0.0) to (8.0, 60.0), out of its image of 8×6
        'label': 'head'                    | 'name': 'head'      | shapes[1] has no label
        """)
    void reportsMistakesInLabelme(String right, String wrong, String problem) throws IOException {
        assertThat(LABELME).contains(right);
        assertThat(problems(findings(LABELME.replace(right, wrong))))
                .singleElement()
                .isEqualTo(problem);
    }

    /** Vectors computed with pycocotools. */
    @ParameterizedTest
    @CsvSource({
        "5220003, 4, 5, 0",
        "09, 3, 3, 0",
        "9, 3, 3, 0",
        "9, 3, 4, 1",
        "5220002, 4, 5, 1",
        "~~, 3, 3, 1",
        "o, 3, 3, 1"
    })
    void checksCompressedRuns(String counts, int height, int width, int wrong) throws IOException {
        var problems = new Problems(5, () -> {});
        RunLengths.check(
                "mask",
                new ObjectMapper()
                        .readTree("{\"size\": [" + height + ", " + width + "], \"counts\": \"" + counts + "\"}"),
                problems);
        assertThat(problems.count()).isEqualTo(wrong);
    }

    @Test
    void saysWhenAFileCannotBeRead() {
        List<Finding> found = RuleProbe.of(new AnnotationJsonInvalidRule())
                .findings(dataset(sample("a")).root(root).stray("gone.json", StrayFile.StrayKind.JSON));
        assertThat(problems(found).getFirst().toString()).startsWith("the file could not be read");
    }

    /** Published files, without their images: nothing else may be wrong with them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "coco-polygons/annotations.json",
                "coco-rle/instances_compressed_rle.json",
                "coco-rle/instances_uncompressed_rle.json",
                "labelme-json/2011_000003.json",
                "labelme-json/2011_000025.json"
            })
    void acceptsPublishedFiles(String file) {
        Path formats = Path.of(System.getProperty("maskwright.data", "../../../shared/data"))
                .resolve("formats");
        assumeTrue(Files.exists(formats.resolve(file)), "skipped: no real data at " + formats);
        List<Finding> found = RuleProbe.of(new AnnotationJsonInvalidRule())
                .findings(dataset(sample("a")).root(formats).stray(file, StrayFile.StrayKind.JSON));
        assertThat(problems(found)).allSatisfy(p -> assertThat(p.toString()).endsWith("which is not in the dataset"));
    }
}
