package org.maskwright.format.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Part;
import org.maskwright.core.Size;
import org.maskwright.format.ImportOptions;
import org.maskwright.format.ImportOptions.ImportTarget;
import org.maskwright.format.ImportReport;
import org.maskwright.format.SmallDataset;
import org.maskwright.format.model.Remarks.Remark;

/** COCO files as people have them: whatever order of keys, polygons and both run lengths, and what is wrong with them. */
class CocoFormatTest {
    private static final String IMAGES = "\"images\":[{\"id\":7,\"width\":4,\"height\":3,\"file_name\":\"a.png\"}]";
    private static final String THREE =
            "\"categories\":[{\"id\":1,\"name\":\"hair\"},{\"id\":2,\"name\":\"face\"},{\"id\":3,\"name\":\"hat\"}]";

    /** Two pixels at the left by pycocotools; the last column; the pixel at 1, 1. */
    private static final String ALL = annotation(1, "[[0,0,1,0,1,2,0,2]]") + ","
            + annotation(2, "{\"size\":[3,4],\"counts\":[9,3]}") + ","
            + annotation(3, "{\"counts\":\"417\",\"size\":[3,4]}");

    @TempDir
    private Path temp;

    private ImportReport imported(String json, ImportOptions options) throws IOException, InputException {
        Path source = Files.createDirectories(temp.resolve("source"));
        Files.write(source.resolve("a.png"), SmallDataset.image(new Size(4, 3), 0));
        Files.writeString(source.resolve("instances_val2017.json"), json);
        return SmallDataset.imported(source, new CocoFormat(), temp.resolve("target"), options);
    }

    private static String annotation(int category, String segmentation) {
        return "{\"segmentation\":" + segmentation + ",\"image_id\":7,\"id\":" + category + ",\"category_id\":"
                + category + "}";
    }

    private static String file(String annotations) {
        return "{\"annotations\":[" + annotations + "],\"info\":{\"x\":[[1]]}," + IMAGES + "," + THREE + "}";
    }

    private Mask mask() throws IOException, InputException {
        return SmallDataset.labels(temp.resolve("target"), "masks/val/a.png");
    }

    @Test
    void polygonsAndRunLengthsBecomeOneMask() throws Exception {
        ImportReport report = imported(file(ALL), ImportOptions.STANDARD);
        assertThat(report.parts()).isEqualTo(Map.of(Part.VAL, 1));
        assertThat(report.labels().classes())
                .extracting(c -> c.id() + c.name())
                .containsExactly("0background", "1hair", "2face", "3hat");
        assertThat(mask()).isEqualTo(Mask.parse("1..2", "13.2", "...2"));
        assertThat(temp.resolve("target/images/val/a.png")).hasSameBinaryContentAs(temp.resolve("source/a.png"));
    }

    @Test
    void classesAreTakenAsThePersonOrTheirObjectsApart() throws Exception {
        assertThat(imported(file(ALL), new ImportOptions(ImportTarget.PERSON, Set.of("hair", "hat")))
                        .labels())
                .isEqualTo(new LabelMap.Binary255());
        assertThat(mask()).isEqualTo(Mask.parse("#...", "##..", "...."));
        assertThatThrownBy(() -> imported(file(ALL), new ImportOptions(ImportTarget.PERSON, Set.of("hut"))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("target is not empty");
    }

    @Test
    void instancesStayApart() throws Exception {
        String two = annotation(1, "{\"size\":[3,4],\"counts\":[0,3,9]}") + ","
                + annotation(1, "{\"size\":[3,4],\"counts\":[9,3]}").replace("\"id\":1,", "\"id\":9,");
        ImportReport union = imported(file(two), ImportOptions.STANDARD);
        assertThat(union.labels()).isEqualTo(new LabelMap.Binary255());
        assertThat(union.remarks())
                .extracting(Remark::what)
                .anyMatch(w -> w.contains("objects of one class became one"));
        Path other = temp.resolve("other");
        SmallDataset.imported(
                temp.resolve("source"), new CocoFormat(), other, new ImportOptions(ImportTarget.INSTANCES, Set.of()));
        var file = org.maskwright.imaging.mask.MaskFile.read(Files.readAllBytes(other.resolve("masks/val/a.png")));
        var numbers = file.snapshot(new LabelMap.Instances());
        assertThat(new int[] {numbers.at(0, 0), numbers.at(1, 0), numbers.at(3, 2)})
                .containsExactly(1, 0, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"size\":[3,4],\"counts\":[9,2]}   | come to 11 px, the image of 4×3 has 12",
                "{\"size\":[3,4],\"counts\":[9,4]}   | come to 13 px",
                "{\"size\":[4,3],\"counts\":[9,3]}   | an RLE is of 3×4 px, its image of 4×3",
                "{\"size\":[3,4],\"counts\":\"4 7\"} | a character that is none of it",
                "{\"size\":[3,4],\"counts\":[1e99]}  | is no length",
                "[[0,0,1,0,1,1e308]]                 | far outside the image of 4×3",
                "[[0,0,1,0,1,\"NaN\"]]               | number 6 of a polygon is none",
                "[[0,0,1,0,1,2,3]]                   | x and y come in pairs",
                "7                                   | neither a list of polygons nor an RLE"
            })
    void anAnnotationThatIsNoneLeavesItsImageOut(String segmentation, String words) {
        assertThatThrownBy(() -> imported(file(annotation(1, segmentation)), ImportOptions.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("left out")
                .hasMessageContaining(words)
                .hasMessageContaining("a.png");
        assertThat(temp.resolve("target")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/a.png | leads out of the dataset",
                "b.png           | the image is not in the source",
                "..\\\\..\\\\a.png | leads out of the dataset"
            })
    void anImageElsewhereIsNotRead(String path, String words) {
        String json = file(ALL).replace("a.png", path);
        assertThatThrownBy(() -> imported(json, ImportOptions.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aFileThatIsCutOffIsNamed() {
        String cut = file(ALL).substring(0, 100);
        assertThatThrownBy(
                        () -> imported("{" + IMAGES + "," + THREE + ",\"annotations\":[" + cut, ImportOptions.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("instances_val2017.json, line 1, column")
                .hasMessageNotContaining("\n");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{" + IMAGES + "," + THREE + ",\"annotations\":[" + annotation(1, "[".repeat(5000)) + "]}";
        assertThatThrownBy(() -> imported(deep, ImportOptions.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void whatIsNoObjectIsNamedAndTheRestIsRead() throws Exception {
        String images = IMAGES.replace("[{", "[null,{");
        ImportReport report = imported(
                "{\"annotations\":[null,[1,[2]]," + ALL + ",3]," + images + ","
                        + THREE.replace("[{", "[{\"id\":9,\"name\":\"cap\"},\"x\",{") + "}",
                ImportOptions.STANDARD);
        assertThat(mask()).isEqualTo(Mask.parse("1..2", "13.2", "...2"));
        Remark passedOver = report.remarks().stream()
                .filter(r -> r.what().contains("no objects"))
                .findFirst()
                .orElseThrow();
        assertThat(passedOver.count()).isEqualTo(5);
        assertThat(passedOver.examples())
                .containsExactly(
                        "instances_val2017.json: annotations[0]",
                        "instances_val2017.json: annotations[1]",
                        "instances_val2017.json: annotations[5]");
    }
}
