package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;

/** {@code train}, {@code resume} and {@code runs}. */
@Tag("long")
class TrainCommandTest {
    @TempDir
    private Path temp;

    @Test
    void aTrainedModelIsListedComparedAndUsed() throws Exception {
        Path data = Drawn.dataset(temp, 12);
        Object[] tiny = {
            "train",
            data,
            "--preset",
            "quick",
            "--size",
            "32",
            "--epochs",
            "2",
            "--batch",
            "4",
            "--threads",
            "1",
            "--set",
            "base-filters=4",
            "--with-errors"
        };
        Ran trained = maskwright(tiny).ended(ExitCode.DONE);
        String id = trained.out().lines().findFirst().orElseThrow().split("[ ,]")[1];
        Path run = data.resolve(".maskwright/runs").resolve(id);
        assertThat(trained.out()).contains("part  images     IoU", "val", "test", "--model " + id);
        assertThat(trained.err()).contains("epoch 2: loss", "0 left out");
        assertThat(run.resolve("model.onnx")).exists();

        JsonNode again = maskwright("train", data, "--repeat", id, "--json", "-", "--with-errors")
                .ended(ExitCode.DONE)
                .json();
        assertThat(losses(Path.of(again.get("folder").asText()))).isEqualTo(losses(run));
        assertThat(Ran.keys(again)).contains("run", "model", "bestEpoch", "parts");

        assertThat(maskwright("runs", data).ended(ExitCode.DONE).out().lines()).hasSize(3);
        assertThat(maskwright("runs", data, "compare", id, again.get("run").asText())
                        .ended(ExitCode.DONE)
                        .out())
                .contains("test IoU")
                .doesNotContain("learning-rate");
        maskwright("resume", data).refused("is finished", "--warm-start");
        assertThat(maskwright("rank", data, "--model", id, "--limit", "2")
                        .ended(ExitCode.DONE)
                        .out())
                .contains("misfit");
        assertThat(maskwright("evaluate", data, "--model", "latest", "--part", "all", "--measures", "iou")
                        .ended(ExitCode.DONE)
                        .out())
                .contains(again.get("run").asText());
        maskwright("runs", data, "delete", id).ended(ExitCode.DONE);
        assertThat(run).doesNotExist();
    }

    @Test
    void aProgramOfTheUsersOwnTrains() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
        Path data = Drawn.dataset(temp, 12);
        Path model = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, new float[] {1 / 3f, 1 / 3f, 1 / 3f})
                .writeTo(temp.resolve("bright.onnx"));
        String script = "echo 'epoch 1 of 2: 0.50 0.60' ; echo 'epoch 2 of 2: 0.40 0.55' ; cp '" + model + "' {model}";
        Ran trained = maskwright(
                        "train",
                        data,
                        "--with-errors",
                        "--log-pattern",
                        "epoch (?<epoch>\\d+) of \\d+: (?<loss>\\S+) (?<valLoss>\\S+)",
                        "--",
                        "/bin/sh",
                        "-c",
                        script)
                .ended(ExitCode.DONE);
        assertThat(trained.out()).contains("-program, epoch 2 of 2", "part  images     IoU", "prelabel");
        assertThat(trained.err()).contains("epoch 2: loss 0.4000, validation 0.5500 (best)", "describes it");
        maskwright("resume", data, "latest").refused("is finished");
        maskwright("train", data, "--repeat", "latest").refused("not started from a dataset", "after --");
        maskwright("train", data, "--preset", "unet", "--", "/bin/sh").refused("--preset");
        maskwright("train", data, "--log-pattern", "x").refused("after --");
        assertThat(maskwright("train", data, "--with-errors", "--", "/bin/sh", "-c", "exit 3")
                        .ended(ExitCode.INPUT)
                        .err())
                .contains("exit code 3", "trainer.log");
        assertThat(maskwright("runs", data).ended(ExitCode.DONE).out().lines()).hasSize(3);
    }

    private static List<String> losses(Path run) throws IOException {
        try (Stream<String> lines = Files.lines(run.resolve("metrics.jsonl"))) {
            return lines.map(l -> l.replaceAll(",\"seconds\".*", "")).toList();
        }
    }

    @Test
    void previewShowsWhatTheNetworkWouldSeeAndTrainsNothing() throws Exception {
        Path data = Drawn.dataset(temp, 8);
        Path pictures = temp.resolve("seen");
        Ran ran = maskwright("train", data, "--preview", pictures, "--size", "64", "--with-errors")
                .ended(ExitCode.DONE);
        assertThat(ran.out()).contains("pictures in " + pictures);
        assertThat(pictures.resolve("00-as-it-is.png")).exists();
        assertThat(pictures.resolve("00-epoch-5.png")).exists();
        assertThat(data.resolve(".maskwright/runs")).doesNotExist();
    }

    @Test
    void presetsAreListedWithTheirParameters() throws Exception {
        String list = maskwright("train", "--presets").ended(ExitCode.DONE).out();
        assertThat(list.lines()).hasSize(8);
        assertThat(list).containsPattern("unet +7,771,873 parameters");
        JsonNode json = maskwright("train", "--presets", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json.get(0).get("recipe").get("learningRate").asText()).isEqualTo("0.001");
    }

    @Test
    void mistakesAreOneLine() throws Exception {
        Path data = Drawn.dataset(temp, 6);
        maskwright("train").refused("which dataset?");
        maskwright("train", data, "--preset", "unett", "-q").refused("no preset 'unett'", "did you mean unet?");
        maskwright("train", data, "--set", "learning-rate", "-q").refused("OPTION=VALUE");
        maskwright("train", data, "--batch", "0", "-q").refused("batch=0 is out of range");
        maskwright("train", data, "--size", "33", "-q", "--with-errors").refused("multiples of 32", "another size");
        maskwright("train", data, "--only", "good", "-q").refused("give verified or any");
        maskwright("train", data, "--only", "verified", "-q").refused("no sample to train with", "take any others too");
        maskwright("train", data, "--warm-start", "latest", "-q", "--with-errors")
                .refused("no run 'latest'");
        maskwright("train", data, "--repeat", "x", "--epochs", "3", "-q").refused("--repeat takes the recipe");
        maskwright("resume", data).refused("no run 'latest'");
        maskwright("runs", data, "melt").refused("runs cannot melt");
        assertThat(data.resolve(".maskwright/runs")).doesNotExist();
    }
}
