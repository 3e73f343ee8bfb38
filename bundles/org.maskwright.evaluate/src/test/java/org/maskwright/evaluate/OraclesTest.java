package org.maskwright.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.metric.Bootstrap;
import org.maskwright.core.metric.BoundaryIou;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.core.metric.Scoring;
import org.maskwright.core.metric.SurfaceDistance;
import org.maskwright.core.metric.UndefinedPolicy;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Against figures of the field's own code on real pictures (PySODMetrics, surface-distance, boundary-iou-api), where those lie beside the
 * project; skipped, and said so, where they do not.
 */
class OraclesTest {
    private static final Path ORACLE = Path.of(System.getProperty("maskwright.data", "../../../shared/data"))
            .resolve("metrics-oracle");

    private static final Map<String, Metric> NAMES = Map.of(
            "MAE", Metric.MAE,
            "Smeasure", Metric.S,
            "wFmeasure", Metric.WEIGHTED_F,
            "adpFm", Metric.F_ADAPTIVE,
            "meanFm", Metric.F_MEAN,
            "maxFm", Metric.F_MAX,
            "adpEm", Metric.E_ADAPTIVE,
            "meanEm", Metric.E_MEAN,
            "maxEm", Metric.E_MAX);

    private static Evaluation evaluated(Path truth, Path said, UndefinedPolicy policy) throws Exception {
        FolderPairs pairs = Folders.pairs(truth, said);
        var scoring = new Scoring(Math.nextUp(0.5), 1, 0.3, true, EnumSet.allOf(Metric.class));
        var options =
                new EvaluationOptions(scoring, policy, MissingPolicy.REFUSE, Bootstrap.USUAL, java.util.List.of(), 2);
        return new Evaluator(pairs.truth(), options).evaluate(pairs.items(), pairs.predictors(), Progress.none());
    }

    private static JsonNode json(Path file) throws IOException {
        assumeTrue(Files.exists(file), "the field's figures are not here: " + file);
        return new ObjectMapper().readTree(file.toFile());
    }

    @ParameterizedTest
    @CsvSource({"portraits, gt, pred, 12", "pysodmetrics, masks, preds, 2"})
    void eachImageScoresWhatTheFieldsCodeSays(String set, String truth, String said, int images) throws Exception {
        Path folder = ORACLE.resolve(set);
        JsonNode expected = json(folder.resolve("expected_per_image.json"));
        assertThat(expected).hasSize(images);
        Evaluation evaluation = evaluated(folder.resolve(truth), folder.resolve(said), UndefinedPolicy.LEAVE_OUT);
        for (ImageScore image : evaluation.models().getFirst().images()) {
            JsonNode figures = expected.get(image.name());
            if (figures != null) {
                NAMES.forEach((name, metric) -> assertThat(figure(image.value(metric)))
                        .as(image.name() + " " + name)
                        .isEqualTo(figures.get("pysod").get(name).asDouble(), within(1e-9)));
                assertThat(figure(image.value(Metric.IOU)))
                        .as(image.name() + " IoU")
                        .isEqualTo(figures.at("/pysod/bin_iou").asDouble(), within(1e-4));
                outlines(figures, folder.resolve(truth).resolve(image.name()), folder.resolve(said));
            }
        }
    }

    private static void outlines(JsonNode figures, Path truthFile, Path saidFolder) throws IOException {
        Mask truth = mask(truthFile);
        Mask said = mask(saidFolder.resolve(truthFile.getFileName()));
        JsonNode counts = figures.get("counts_at_128");
        assertThat(Confusion.of(truth, said))
                .isEqualTo(new Confusion(
                        counts.get("tp").asLong(),
                        counts.get("fp").asLong(),
                        counts.get("fn").asLong(),
                        counts.get("tn").asLong()));
        assertThat(figure(BoundaryIou.of(truth, said)))
                .isEqualTo(figures.get("boundary_iou_dilation_ratio_0.02").asDouble(), within(1e-12));
        SurfaceDistance distance = SurfaceDistance.of(truth, said);
        JsonNode surface = figures.get("surface_distance_px");
        assertThat(figure(distance.hausdorff(0.95)))
                .isEqualTo(surface.get("hd95").asDouble(), within(1e-9));
        assertThat(figure(distance.hausdorff(1))).isEqualTo(surface.get("hd100").asDouble(), within(1e-9));
        assertThat(figure(distance.meanFromTruth()))
                .isEqualTo(surface.get("avg_gt_to_pred").asDouble(), within(1e-9));
        assertThat(figure(distance.meanFromPrediction()))
                .isEqualTo(surface.get("avg_pred_to_gt").asDouble(), within(1e-9));
        assertThat(figure(distance.dice(1)))
                .isEqualTo(surface.get("surface_dice_tol1").asDouble(), within(1e-9));
        assertThat(figure(distance.dice(3)))
                .isEqualTo(surface.get("surface_dice_tol3").asDouble(), within(1e-9));
    }

    private static Mask mask(Path file) throws IOException {
        return MaskFile.read(Files.readAllBytes(file)).labels(new LabelMap.Binary255());
    }

    /** With an empty ground truth among them: as 0, as PySODMetrics has it; left out; and not a number. */
    @Test
    void theFieldsFixtureIsReproducedInTheMean() throws Exception {
        Path folder = ORACLE.resolve("pysodmetrics");
        JsonNode expected = json(folder.resolve("expected.json"));
        Path truth = folder.resolve("masks");
        Path said = folder.resolve("preds");
        ModelScores zero =
                evaluated(truth, said, UndefinedPolicy.AS_ZERO).models().getFirst();
        for (String name : java.util.List.of("MAE", "Smeasure", "wFmeasure", "adpFm", "meanFm", "adpEm", "meanEm")) {
            assertThat(figure(
                            zero.mean(NAMES.get(name), UndefinedPolicy.AS_ZERO).value()))
                    .as(name)
                    .isEqualTo(expected.get(name).asDouble(), within(1e-9));
        }
        // The best threshold is one for all images there.
        double[] e = zero.curves().e();
        assertThat(e[Curves.best(e)]).isEqualTo(expected.get("maxEm").asDouble(), within(1e-9));
        double[] f = zero.curves().f();
        assertThat(f[Curves.best(f)] * 2 / 3).isEqualTo(expected.get("maxFm").asDouble(), within(1e-9));
        Confusion pooled = zero.pooled();
        assertThat(figure(pooled.iou())).isEqualTo(expected.get("overall_biiou").asDouble(), within(1e-12));
        assertThat(figure(pooled.f(1))).isEqualTo(expected.get("overall_bif1").asDouble(), within(1e-12));
        assertThat(figure(pooled.precision()))
                .isEqualTo(expected.get("overall_bipre").asDouble(), within(1e-12));
        assertThat(figure(pooled.recall()))
                .isEqualTo(expected.get("overall_birec").asDouble(), within(1e-12));
        assertThat(figure(zero.mean(Metric.IOU, UndefinedPolicy.AS_ZERO).value()))
                .isEqualTo(expected.get("sample_biiou").asDouble(), within(1e-12));
        assertThat(figure(zero.mean(Metric.F, UndefinedPolicy.AS_ZERO).value()))
                .isEqualTo(expected.get("sample_bif1").asDouble(), within(1e-12));
        ModelScores left =
                evaluated(truth, said, UndefinedPolicy.LEAVE_OUT).models().getFirst();
        assertThat(figure(
                        left.mean(Metric.WEIGHTED_F, UndefinedPolicy.LEAVE_OUT).value()))
                .isEqualTo(0.83697, within(1e-5));
        assertThat(left.mean(Metric.WEIGHTED_F, UndefinedPolicy.NAN).value()).isInstanceOf(Measure.Undefined.class);
    }

    /**
     * The nine figures that MATLAB gave for the three pairs of DengPingFan/CODToolbox ({@code CamDataset/COD10K}, {@code CamMap/…/COD10K},
     * {@code Results/Result-COD10K-test/COD10K_result.txt}), which it rounds to three places.
     */
    @Test
    void theNineFiguresOfMatlabComeOut() throws Exception {
        Path folder = ORACLE.resolve("cod10k");
        assumeTrue(Files.isDirectory(folder), "MATLAB's three pairs are not here: " + folder);
        ModelScores scores = evaluated(folder.resolve("gt"), folder.resolve("pred"), UndefinedPolicy.LEAVE_OUT)
                .models()
                .getFirst();
        Map<String, Double> matlab = Map.of(
                "Smeasure",
                0.960,
                "wFmeasure",
                0.956,
                "MAE",
                0.023,
                "adpEm",
                0.983,
                "meanEm",
                0.972,
                "adpFm",
                0.978,
                "meanFm",
                0.960);
        matlab.forEach((name, figure) -> assertThat(mean(scores, name)).as(name).isEqualTo(figure, within(5e-4)));
        // The best threshold is one for all images there.
        double[] e = scores.curves().e();
        assertThat(e[Curves.best(e)]).isEqualTo(0.985, within(5e-4));
        double[] f = scores.curves().f();
        assertThat(f[Curves.best(f)]).isEqualTo(0.982, within(5e-4));
        // To the last digits, as PySODMetrics has them.
        assertThat(mean(scores, "wFmeasure")).isEqualTo(0.9555029985, within(1e-9));
        assertThat(mean(scores, "Smeasure")).isEqualTo(0.9601720271, within(1e-9));
        assertThat(mean(scores, "MAE")).isEqualTo(0.0233084044, within(1e-9));
        assertThat(scores.images())
                .extracting(i -> Math.round(1e9 * figure(i.value(Metric.WEIGHTED_F))) / 1e9)
                .containsExactly(0.956846698, 0.958208596, 0.951453702);
    }

    private static double mean(ModelScores scores, String name) {
        return figure(scores.mean(NAMES.get(name), UndefinedPolicy.LEAVE_OUT).value());
    }

    private static double figure(Measure measure) {
        return measure.figureIfDefined().orElseThrow();
    }
}
