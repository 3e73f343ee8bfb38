package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.demo.DraftDataset;
import org.maskwright.demo.Fault;

/** {@code info}: what it tells of a dataset, and how a layout is stated. */
class InfoCommandTest {
    @TempDir
    private Path temp;

    @Test
    void tellsOfADatasetAtAGlance() throws IOException {
        Path dataset = Drawn.dataset(temp, 4, Fault.IMAGE_WITHOUT_MASK, Fault.JUNK_FILES);
        Ran ran = maskwright("info", dataset).ended(ExitCode.DONE);
        assertThat(ran.out())
                .contains("dataset      " + dataset.toRealPath() + System.lineSeparator())
                .contains(
                        "layout       images/ + masks/: images/{dir*}/{name}.{ext} with masks/{dir*}/{name}_mask.{ext}")
                .containsPattern("\\R +\\d+ % sure: ")
                .contains("labels       0/255, seen in 3 masks: 0, 255")
                .contains("samples      4: 3 pairs, 1 image without mask, 0 masks without image, ")
                .contains("other files  3 junk")
                .contains("status       1 unlabelled, 3 unreviewed")
                .contains("split        none");
        assertThat(ran.notes()).isEmpty();
        assertThat(dataset.resolve(".maskwright")).as("info writes nothing").doesNotExist();
    }

    @Test
    void tellsHowLongPeopleWorkedOnSamplesThatAreThere() throws Exception {
        Path dataset = Drawn.dataset(temp, 3);
        Files.createDirectories(dataset.resolve(".maskwright"));
        String sample = DatasetFolder.open(dataset, Access.READ)
                .scan(Progress.none())
                .samples()
                .getFirst()
                .key();
        Files.writeString(
                dataset.resolve(".maskwright/worked.csv"),
                "sample,began,seconds\n" + sample + ",2026-11-29T10:00:00Z,38.4\ngone,2026-11-29T10:01:00Z,5.0\n");
        assertThat(maskwright("info", dataset).ended(ExitCode.DONE).out())
                .contains("worked       1 sample, median 38 s, 38 s in all");
        JsonNode worked = maskwright("info", dataset, "--json", "-").json().path("worked");
        assertThat(worked.path("samples").asInt()).isEqualTo(1);
        assertThat(worked.path("medianSeconds").asDouble()).isEqualTo(38.4);
        assertThat(worked.path("seconds").asDouble()).isEqualTo(38.4);
    }

    @Test
    void tellsTheSameAsJson() throws Exception {
        Path dataset = Drawn.dataset(temp, 3, Fault.UNASSIGNED);
        JsonNode json =
                maskwright("info", dataset, "--json", "-").ended(ExitCode.DONE).json();
        assertThat(Ran.keys(json))
                .contains(
                        "dataset",
                        "layout",
                        "stated",
                        "confidence",
                        "reason",
                        "samples",
                        "pairs",
                        "imagesWithoutMask",
                        "masksWithoutImage",
                        "bytes",
                        "imageSizes",
                        "maskSizes",
                        "values",
                        "strays",
                        "statuses",
                        "parts");
        assertThat(json.get("pairs").asInt()).isEqualTo(3);
        assertThat(json.get("stated").asBoolean()).isFalse();
        assertThat(json.at("/layout/labels").asText()).isEqualTo("0/255");
        assertThat(json.at("/parts/train").asInt()
                        + json.at("/parts/val").asInt()
                        + json.at("/parts/test").asInt())
                .isEqualTo(2);
    }

    @Test
    void takesALayoutThatIsStatedAndKeepsItWhereWanted() throws Exception {
        Path dataset = oddDataset();
        Object[] stated = {
            "info",
            dataset,
            "--images",
            "a/{name}.jpg",
            "--masks",
            "b/m-{name}.png",
            "--labels",
            "nonzero",
            "--json",
            "-"
        };
        JsonNode once = maskwright(stated).ended(ExitCode.DONE).json();
        assertThat(once.get("stated").asBoolean()).isTrue();
        assertThat(once.get("pairs").asInt()).isEqualTo(2);
        assertThat(once.at("/layout/labels").asText()).isEqualTo("nonzero");
        assertThat(dataset.resolve(".maskwright/dataset.json")).doesNotExist();

        Object[] kept = new Object[stated.length + 1];
        System.arraycopy(stated, 0, kept, 0, stated.length);
        kept[stated.length] = "--keep";
        maskwright(kept).ended(ExitCode.DONE);
        JsonNode settings = new ObjectMapper()
                .readTree(dataset.resolve(".maskwright/dataset.json").toFile());
        assertThat(settings.at("/layout/masks").asText()).isEqualTo("b/m-{name}.png");
        assertThat(settings.get("labels").asText()).isEqualTo("nonzero");

        Ran again = maskwright("info", dataset).ended(ExitCode.DONE);
        assertThat(again.out()).contains("a/{name}.jpg with b/m-{name}.png", "as stated", "2 pairs");
        maskwright("check", dataset, "--rules", "PAIR_*", "--fail-on", "info").ended(ExitCode.DONE);
    }

    /** Names that no known layout explains. */
    private Path oddDataset() throws IOException {
        DraftDataset draft = Drawn.draft(2);
        Path dataset = temp.resolve("odd");
        for (String id : draft.ids()) {
            Files.createDirectories(dataset.resolve("a"));
            Files.createDirectories(dataset.resolve("b"));
            Files.write(dataset.resolve("a/" + id + ".jpg"), draft.bytes(DraftDataset.imagePath(id)));
            Files.write(dataset.resolve("b/m-" + id + ".png"), draft.bytes(DraftDataset.maskPath(id)));
        }
        return dataset;
    }

    @Test
    void readsTheSplitOfTheFile() throws Exception {
        DraftDataset draft = Drawn.draft(10);
        Fault.RATIO_OFF.plant(draft, draft.ids().getFirst());
        Path dataset = temp.resolve("split");
        draft.writeTo(dataset, Progress.none());
        assertThat(maskwright("info", dataset).ended(ExitCode.DONE).out())
                .containsPattern("split        \\d train, \\d val, \\d test");
    }
}
