package org.maskwright.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.format.ImportOptions.ImportTarget;
import org.maskwright.format.model.SourceFiles;

/** What an import would come to is told and measured before anything is written. */
class ImportLookTest {
    @TempDir
    private Path temp;

    /** Two persons, of whom the second lies upon half of the first, and a dog; an image that is not there. */
    private SourceFiles overlapping() throws Exception {
        Files.createDirectory(temp.resolve("images"));
        Files.write(temp.resolve("images/a.png"), SmallDataset.image(new Size(8, 4), 0));
        Files.writeString(temp.resolve("instances.json"), """
                {"images": [{"id": 1, "file_name": "a.png", "width": 8, "height": 4},
                            {"id": 2, "file_name": "gone.png", "width": 8, "height": 4}],
                 "categories": [{"id": 1, "name": "person"}, {"id": 2, "name": "dog"}],
                 "annotations": [
                  {"id": 1, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": {"size": [4, 8], "counts": [0, 16, 16]}},
                  {"id": 2, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": {"size": [4, 8], "counts": [8, 16, 8]}},
                  {"id": 3, "image_id": 1, "category_id": 2, "iscrowd": 0, "segmentation": {"size": [4, 8], "counts": [28, 4]}}]}
                """);
        return SourceFiles.of(temp, Progress.none());
    }

    private static ImportLook look(SourceFiles files, ImportTarget target, Set<String> classes) throws Exception {
        return ImportLook.of(
                FormatCatalogue.standard().detect(files),
                files,
                new ImportOptions(target, classes),
                12,
                Progress.none());
    }

    @Test
    void objectsThatBecomeOneAreMeasured() throws Exception {
        ImportLook look = look(overlapping(), ImportTarget.SOURCE, Set.of());
        assertThat(look.format().id()).isEqualTo("coco");
        assertThat(look.images()).isEqualTo(2);
        assertThat(look.looked()).isEqualTo(2);
        assertThat(look.samples()).hasSize(1);
        assertThat(look.samples().getFirst().mask())
                .contains(Mask.parse("111111.1", "111111.1", "111111.1", "111111.1"));
        ImportLoss loss = look.loss().orElseThrow();
        // Each person is 16 px of the 24 that the mask calls person; the dog is itself.
        assertThat(loss.objects()).isEqualTo(3);
        assertThat(loss.changed()).isEqualTo(2);
        assertThat(loss.iou()).isEqualTo(Measure.of((16.0 / 24 + 16.0 / 24 + 1) / 3));
        assertThat(loss.worst().getFirst().name()).startsWith("person");
        assertThat(look.remarks().stream().map(r -> r.what()).toList())
                .anyMatch(w -> w.startsWith("objects of one class became one"))
                .anyMatch(w -> w.startsWith("left out: the image is not in the source"));
    }

    @Test
    void whatLiesBehindIsLostFromObjects() throws Exception {
        ImportLook look = look(overlapping(), ImportTarget.INSTANCES, Set.of("person"));
        assertThat(look.labels()).isInstanceOf(LabelMap.Instances.class);
        ImportLoss loss = look.loss().orElseThrow();
        assertThat(loss.objects()).isEqualTo(2);
        assertThat(loss.changed()).isEqualTo(1);
        assertThat(loss.worst().getFirst().iou()).isEqualTo(Measure.of(0.5));
    }

    @Test
    void aClassThatIsNotThereIsRefused() throws Exception {
        SourceFiles files = overlapping();
        assertThatThrownBy(() -> look(files, ImportTarget.SOURCE, Set.of("cat")))
                .isInstanceOf(InputException.class)
                .hasMessage("there is no class 'cat'; there are background, dog, person");
    }

    @Test
    void maskFilesThatAreKeptLoseNothing() throws Exception {
        Path folder = SmallDataset.write(
                temp, new LabelMap.Binary255(), List.of(Mask.parse("1..", "..."), Mask.parse(".1.", "...")));
        ImportLook look = look(SourceFiles.of(folder, Progress.none()), ImportTarget.SOURCE, Set.of());
        assertThat(look.loss()).isEmpty();
        assertThat(look.samples()).hasSize(2);
        assertThat(look.remarks()).isEmpty();
    }

    /** As where a few images of a large annotation file were fetched. */
    @Test
    void imagesThatAreNotThereDoNotHideThoseThatAre() throws Exception {
        Files.createDirectory(temp.resolve("images"));
        Files.write(temp.resolve("images/a.png"), SmallDataset.image(new Size(8, 4), 0));
        var images = new StringBuilder();
        for (int i = 2; i < 100; i++) {
            images.append("{\"id\": ")
                    .append(i)
                    .append(", \"file_name\": \"gone")
                    .append(i);
            images.append(".png\", \"width\": 8, \"height\": 4},");
        }
        Files.writeString(temp.resolve("instances.json"), """
                {"images": [%s {"id": 1, "file_name": "a.png", "width": 8, "height": 4}],
                 "categories": [{"id": 1, "name": "person"}],
                 "annotations": [
                  {"id": 1, "image_id": 1, "category_id": 1, "iscrowd": 0, "segmentation": {"size": [4, 8], "counts": [0, 16, 16]}}]}
                """.formatted(images));
        ImportLook look = look(SourceFiles.of(temp, Progress.none()), ImportTarget.SOURCE, Set.of());
        assertThat(look.images()).isEqualTo(99);
        assertThat(look.looked()).isEqualTo(99);
        assertThat(look.ended()).isTrue();
        assertThat(look.samples()).singleElement().satisfies(s -> assertThat(s.name())
                .isEqualTo("images/a.png"));
    }
}
