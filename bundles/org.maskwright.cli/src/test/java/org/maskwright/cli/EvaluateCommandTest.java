package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.mask.MaskFile;

/** {@code evaluate}, of folders and of models. */
class EvaluateCommandTest {
    @TempDir
    private Path temp;

    private Path truth;
    private Path said;

    @BeforeEach
    void draw() throws IOException {
        truth = Files.createDirectories(temp.resolve("gt"));
        said = Files.createDirectories(temp.resolve("net"));
        write(truth.resolve("02298_mask.png"), "....", ".##.", ".##.", "....");
        write(said.resolve("02298.png"), "....", ".#..", ".#..", "....");
        write(truth.resolve("02299_mask.png"), "....", "....", "....", "....");
        write(said.resolve("02299.png"), "....", "....", "..#.", "....");
    }

    private static void write(Path file, String... rows) throws IOException {
        Files.write(file, MaskFile.png(Mask.parse(rows)));
    }

    @Test
    void theReportsTableIsNotANumberForOneEmptyMaskAndSaysWhich() {
        Ran plain = maskwright("evaluate", "--gt", truth, "--pred", said, "--table", "report", "--undefined", "nan")
                .ended(ExitCode.DONE);
        assertThat(plain.out().lines().toList().get(0))
                .isEqualTo("Model  Accuracy  F-score  Avg. Precision  Recall  Weighted score  Time");
        assertThat(plain.out().lines().toList().get(1).strip().split(" +"))
                .containsExactly("net", "0.9063", "NaN", "0.5000", "NaN", "NaN", "-");
        assertThat(plain.out())
                .contains("Recall, F-score, Weighted F", "02299_mask.png undefined, as the ground truth has no");
        Ran kept = maskwright("evaluate", "--gt", truth, "--pred", said, "--table", "report")
                .ended(ExitCode.DONE);
        assertThat(kept.out().lines().toList().get(1).strip().split(" +"))
                .startsWith("net", "0.9063", "0.6667", "0.5000", "0.5000");
    }

    @Test
    void programsGetEveryFigure() throws Exception {
        Path csv = temp.resolve("out.csv");
        Path html = temp.resolve("out.html");
        JsonNode json = maskwright(
                        "evaluate", "--gt", truth, "--pred", said, "--json", "-", "--csv", csv, "--html", html)
                .ended(ExitCode.DONE)
                .json();
        JsonNode model = json.at("/models/0");
        assertThat(model.at("/means/recall/value").asDouble()).isEqualTo(0.5);
        assertThat(model.at("/means/recall/used").asInt()).isEqualTo(1);
        assertThat(model.at("/means/recall/total").asInt()).isEqualTo(2);
        assertThat(Ran.keys(model.at("/means/recall/leftOut"))).containsExactly("02299_mask.png");
        assertThat(model.at("/pooled/tp").asInt()).isEqualTo(2);
        assertThat(model.at("/pooled/iou").asDouble()).isEqualTo(2 / 5.0, within(1e-12));
        assertThat(model.at("/images/1/recall").isNull()).isTrue();
        assertThat(Files.readString(csv))
                .hasLineCount(3)
                .doesNotContain("sad", "connectivity")
                .contains("net,02299_mask.png,4,4,0,1,0,15");
        assertThat(Files.readString(html)).contains("<svg", "02299_mask.png").doesNotContain("SAD");
        JsonNode nan = maskwright("evaluate", "--gt", truth, "--pred", said, "--json", "-", "--undefined", "nan")
                .ended(ExitCode.DONE)
                .json();
        assertThat(nan.at("/models/0/means/recall/value").isNull()).isTrue();
        assertThat(nan.at("/models/0/means/recall/undefined").asText()).contains("02299_mask.png");
    }

    /** Truth 0, 51, 102, 255 and said 51, 51, 0, 204: off by 0.2, 0, 0.4, 0.2. */
    @Test
    void sharesAreHeldAgainstSharesWhereTheGroundTruthIsMattes() throws Exception {
        Path is = Files.createDirectories(temp.resolve("mattes")).resolve("a.png");
        Path soft = Files.createDirectories(temp.resolve("soft"));
        var size = new Size(2, 2);
        Files.write(is, MaskFile.greyPng(Shares.of(size, new byte[] {0, 51, 102, (byte) 255})));
        Files.write(soft.resolve("a.png"), MaskFile.greyPng(Shares.of(size, new byte[] {51, 51, 0, (byte) 204})));
        Path csv = temp.resolve("out.csv");
        Path html = temp.resolve("out.html");
        Object[] asked = {"evaluate", "--gt", is.getParent(), "--pred", soft, "--pred-labels", "matte"};
        JsonNode json = maskwright(with(asked, "--labels", "matte", "--csv", csv, "--html", html, "--json", "-"))
                .ended(ExitCode.DONE)
                .json();
        assertThat(json.at("/models/0/means/sad/value").asDouble()).isEqualTo(0.8e-3, within(1e-12));
        assertThat(json.at("/models/0/images/0/mse").asDouble()).isEqualTo(0.06, within(1e-12));
        // In common are 51 and 204, connected up to 0.2 and 0.8; what is farther than that is 0.2 and 0.4 and 0.2.
        assertThat(json.at("/models/0/means/connectivity/value").asDouble()).isEqualTo(0.8e-3, within(1e-12));
        assertThat(json.at("/models/0/means/gradient/value").asDouble()).isPositive();
        assertThat(Files.readString(csv)).contains("surfaceDice,sad,mse,gradient,connectivity,millis");
        assertThat(Files.readString(html)).contains("SAD /1000", "Connectivity /1000");
        Ran ran = maskwright(with(asked, "--labels", "matte", "--measures", "iou,mse", "--by", "mse"))
                .ended(ExitCode.DONE);
        assertThat(ran.out()).contains("MSE", "0.0600", "Worst MSE").doesNotContain("SAD", "Accuracy");
        maskwright(with(asked, "--labels", "0/255", "--measures", "iou,mse"))
                .refused("mse is measured of mattes, and the ground truth is 0/255", "--labels matte");
        maskwright(with(asked, "--labels", "0/255", "--by", "sad")).refused("sad is measured of mattes");
    }

    private static Object[] with(Object[] words, Object... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray();
    }

    @Test
    void severalModelsAreCompared() throws Exception {
        Path better = Files.createDirectories(temp.resolve("better"));
        write(better.resolve("02298.png"), "....", ".##.", ".##.", "....");
        write(better.resolve("02299.png"), "....", "....", "....", "....");
        Ran ran = maskwright(
                        "evaluate", "--gt", truth, "--pred", "old=" + said, "--pred", better, "--measures", "iou,f")
                .ended(ExitCode.DONE);
        assertThat(ran.out())
                .contains("mean over images", "old", "better", "IoU, better less old: +0.5000 on average of 1 images");
        assertThat(ran.out()).doesNotContain("Accuracy");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--pred", said).refused("called 'net'");
    }

    @Test
    void aModelIsHeldAgainstAPartOfADataset() throws Exception {
        Path dataset = Drawn.dataset(temp, 10);
        Tree before = Tree.ofFiles(dataset);
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        Path network = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(temp.resolve("bright.onnx"));
        Ran all = maskwright("evaluate", dataset, "--model", network, "--table", "report")
                .ended(ExitCode.DONE);
        assertThat(all.err()).contains("has no part 'test'");
        assertThat(all.out().lines().toList().get(1)).startsWith("bright").endsWith(" ms");
        maskwright("evaluate", dataset, "--model", network, "--part", "test").refused("is not split", "--part all");
        assertThat(Tree.ofFiles(dataset)).isEqualTo(before);
        maskwright("split", dataset, "--ratios", "50/20/30").ended(ExitCode.DONE);
        JsonNode json = maskwright("evaluate", dataset, "--model", network, "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(json.at("/models/0/images")).hasSize(3);
        assertThat(json.at("/models/0/millis").asDouble()).isPositive();
        JsonNode groups = maskwright(
                        "evaluate", dataset, "--model", network, "--part", "all", "--group-by", "part", "--json", "-")
                .ended(ExitCode.DONE)
                .json()
                .at("/models/0/groups");
        assertThat(groups.findValuesAsText("group")).containsExactly("test", "train", "val");
        assertThat(groups.at("/1/images").asInt()).isEqualTo(5);
        assertThat(groups.at("/1/means/iou/total").asInt()).isEqualTo(5);
        assertThat(maskwright("evaluate", dataset, "--model", network, "--part", "train", "--json", "-")
                        .json()
                        .at("/models/0/images"))
                .hasSize(5);
    }

    @Test
    void mistakesGetOneLine() throws Exception {
        maskwright("evaluate").refused("what is to be evaluated?");
        maskwright("evaluate", "--gt", truth).refused("belong together");
        maskwright("evaluate", "--pred", said).refused("belong together");
        maskwright("evaluate", temp, "--gt", truth, "--pred", said).refused("leave them out");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--model", "x").refused("one or the other");
        maskwright("evaluate", "--gt", temp.resolve("no"), "--pred", said).refused("there is no folder");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--undefined", "maybe")
                .refused("--undefined is 'maybe'");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--missing", "x").refused("--missing is 'x'");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--threshold", "0")
                .refused("--threshold is 0.0");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--beta2", "-1").refused("--beta2 is -1.0");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--draws", "0").refused("--draws is 0");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--measures", "jaccard")
                .refused("no measure 'jaccard'");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--by", "x").refused("no measure 'x'");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--group-by", "x").refused("--group-by is 'x'");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--group-by", "part")
                .refused("needs a DATASET's split");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--table", "x").refused("--table is 'x'");
        maskwright("evaluate", "--gt", truth, "--pred", said, "--html", temp).refused("it is a folder");
        Files.delete(said.resolve("02299.png"));
        maskwright("evaluate", "--gt", truth, "--pred", said, "--missing", "refuse")
                .refused("02299_mask.png");
    }
}
