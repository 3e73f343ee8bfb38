package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;

/** {@code model} and {@code prelabel}. */
class ModelCommandsTest {
    @TempDir
    private Path temp;

    private Path dataset;
    private Path network;
    private Tree before;

    @BeforeEach
    void draw() throws IOException {
        dataset = Drawn.dataset(temp, 3);
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(temp.resolve("bright.onnx"));
        before = Tree.ofFiles(dataset);
    }

    @Test
    void proposesWhereThereIsNoMaskAndTakesItBack() throws IOException {
        Files.delete(dataset.resolve("masks/02241_mask.png"));
        Tree without = Tree.ofFiles(dataset);
        Ran ran = maskwright("prelabel", dataset, "--model", network).ended(ExitCode.DONE);
        assertThat(ran.out()).contains("propose masks by bright: 3 files");
        assertThat(dataset.resolve("masks/02241_mask.png")).exists();
        assertThat(maskwright("info", dataset).ended(ExitCode.DONE).out()).contains("proposed");
        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(without);
    }

    @Test
    void replacesOnlyWhenAskedTo() throws IOException {
        assertThat(maskwright("prelabel", dataset, "--model", network)
                        .ended(ExitCode.DONE)
                        .out())
                .contains("There is no mask to propose");
        assertThat(maskwright("prelabel", dataset, "--model", network, "--json", "-")
                        .ended(ExitCode.DONE)
                        .json()
                        .get("files")
                        .asInt())
                .isZero();
        assertThat(maskwright("prelabel", dataset, "--model", network, "--only", "unreviewed", "-n", "--json", "-")
                        .ended(ExitCode.DONE)
                        .json()
                        .get("masks"))
                .hasSize(3);
        Ran dry = maskwright("prelabel", dataset, "--model", network, "--only", "unreviewed", "-n")
                .ended(ExitCode.DONE);
        assertThat(dry.out()).contains("replace masks/02240_mask.png").contains("3 masks would be proposed");
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
        maskwright("prelabel", dataset, "--model", network, "--only", "unreviewed", "--sample", "02240")
                .ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isNotEqualTo(before);
        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }

    @Test
    void ranksSamplesAndChangesNothing() throws Exception {
        Ran ran = maskwright("rank", dataset, "--model", network, "--model", network, "--limit", "2")
                .ended(ExitCode.DONE);
        assertThat(ran.out()).startsWith("misfit  IoU").hasLineCount(3);
        assertThat(ran.err()).contains("1 sample more");
        JsonNode json = maskwright("rank", dataset, "--model", network, "--by", "iou", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json.get("samples")).hasSize(3);
        JsonNode first = json.at("/samples/0");
        assertThat(first.get("value").asDouble())
                .isEqualTo(1 - first.at("/models/0/iou").asDouble(), within(1e-9))
                .isGreaterThanOrEqualTo(json.at("/samples/1/value").asDouble());
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
        maskwright("rank", dataset, "--model", network, "--limit", "-1").refused("--limit is -1");
        maskwright("rank", dataset, "--model", "none").refused("there is no model 'none'");
    }

    @Test
    void whatAModelHoldsAgainstAMaskIsFoundByTheCheckUntilTheMaskIsChanged() throws IOException {
        String all = "MODEL_DISAGREES.misfit=0";
        assertThat(disagreements(all)).isZero();
        maskwright("rank", dataset, "--model", network).ended(ExitCode.DONE);
        assertThat(disagreements(all)).isEqualTo(3);
        assertThat(disagreements("MODEL_DISAGREES.misfit=1")).isZero();
        Files.copy(
                dataset.resolve("masks/02241_mask.png"),
                dataset.resolve("masks/02240_mask.png"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(disagreements(all)).isEqualTo(2);
    }

    @Test
    void countsTheRoundsOfLabelling() throws IOException {
        assertThat(maskwright("loop", dataset).ended(ExitCode.DONE).out())
                .contains("No model has proposed masks here")
                .contains("0 samples without a mask, 0 proposals to look at");
        maskwright("prelabel", dataset, "--model", network, "--only", "unreviewed")
                .ended(ExitCode.DONE);
        assertThat(maskwright("loop", dataset).ended(ExitCode.DONE).out())
                .containsPattern("    1  .* 3 +0 +0 +3 +0    -    +-  bright")
                .contains("0 samples without a mask, 3 proposals to look at");
        JsonNode json =
                maskwright("loop", dataset, "--json", "-").ended(ExitCode.DONE).json();
        assertThat(json.at("/rounds/0/model").asText()).isEqualTo("bright");
        assertThat(json.at("/rounds/0/waiting").asInt()).isEqualTo(3);
        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(maskwright("loop", dataset).out()).contains("No model has proposed masks here");
        maskwright("loop", temp.resolve("none")).refused("none");
    }

    @Test
    void triesDevices() throws IOException {
        JsonNode json = maskwright("gpu", "--model", network, "--runs", "1", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json.at("/devices/0/device").asText()).isEqualTo("cpu");
        assertThat(json.at("/devices/0/state").asText()).isEqualTo("computes");
        assertThat(maskwright("gpu", "--runs", "1").ended(ExitCode.DONE).out())
                .startsWith("ONNX Runtime ")
                .containsPattern("cpu +[0-9.]+ ms a picture")
                .contains("webgpu");
        maskwright("gpu", "--runs", "0").refused("--runs is 0");
        maskwright("gpu", "--model", "none").refused("there is no model 'none'");
        maskwright("gpu", "--image", temp.resolve("none.png")).refused("there is no file");
        maskwright("gpu", "--image", network).refused("cannot be read as a picture");
    }

    private int disagreements(String option) throws IOException {
        return maskwright("check", dataset, "--rules", "MODEL_DISAGREES", "--set", option, "--json", "-")
                .ended(ExitCode.DONE)
                .json()
                .get("findings")
                .size();
    }

    @Test
    void mistakesGetOneLine() throws IOException {
        maskwright("prelabel", dataset, "--model", "none").refused("there is no model 'none'");
        maskwright("prelabel", dataset, "--model", network, "--device", "tpu").refused("there is no device 'tpu'");
        maskwright("prelabel", dataset, "--model", network, "--threshold", "1").refused("--threshold is 1.0");
        maskwright("prelabel", dataset, "--model", network, "--only", "all").refused("--only is 'all'");
        maskwright("prelabel", dataset, "--model", network, "--threads", "0").refused("--threads is 0");
        maskwright("prelabel", dataset, "--model", network, "--sample", "x").refused("there is no sample 'x'");
        Path broken = Files.writeString(temp.resolve("broken.onnx"), "no network");
        maskwright("prelabel", dataset, "--model", broken, "--only", "unreviewed")
                .refused("cannot be loaded as a network");
        maskwright("model").refused("what is to be done?");
        maskwright("model", "train").refused("model cannot train");
        maskwright("model", "inspect").refused("which model?");
        maskwright("model", "remove", "none").refused("there is no model 'none'");
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
    }

    @Test
    void saysWhatAModelIsAndKeepsIt() throws Exception {
        Ran seen = maskwright("model", "inspect", network, "--json", "-").ended(ExitCode.DONE);
        assertThat(seen.json().at("/input/name").asText()).isEqualTo("picture");
        String name = "kept-" + temp.getFileName();
        maskwright("model", "add", network, "--name", name).ended(ExitCode.DONE);
        assertThat(maskwright("model", "list").ended(ExitCode.DONE).out()).contains(name);
        Ran ran = maskwright("prelabel", dataset, "--model", name, "--only", "unreviewed")
                .ended(ExitCode.DONE);
        // The description was kept with it: nothing is assumed any more.
        assertThat(ran.err()).doesNotContain("has no description");
        assertThat(maskwright("model", "remove", name).ended(ExitCode.DONE).out())
                .contains(name + ".onnx");
        assertThat(maskwright("model", "list").out()).doesNotContain(name);
    }
}
