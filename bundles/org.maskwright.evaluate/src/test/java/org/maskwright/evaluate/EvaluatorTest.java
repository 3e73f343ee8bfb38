package org.maskwright.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.metric.Bootstrap;
import org.maskwright.core.metric.Confusion;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;
import org.maskwright.core.metric.Scoring;
import org.maskwright.core.metric.UndefinedPolicy;
import org.maskwright.evaluate.report.EvaluationCsv;
import org.maskwright.evaluate.report.EvaluationHtml;
import org.maskwright.evaluate.report.EvaluationNotes;
import org.maskwright.evaluate.report.SummaryTable;

class EvaluatorTest {
    @TempDir
    private Path temp;

    private Path truth;
    private Path said;

    /** Forty good predictions, the 12th ground truth all zero: the case that this tool began with. */
    @BeforeEach
    void write() throws Exception {
        truth = temp.resolve("gt");
        said = temp.resolve("net");
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            Mask is = i == 12 ? Folders.empty() : Folders.square(random.nextInt(12), random.nextInt(8));
            Folders.write(truth.resolve(name(i)), is);
            Folders.write(said.resolve(name(i)), Folders.square(random.nextInt(12), random.nextInt(8)));
        }
    }

    private static String name(int i) {
        return (2287 + i) + "_mask.png";
    }

    private Evaluation evaluated(UndefinedPolicy undefined, MissingPolicy missing) throws Exception {
        FolderPairs pairs = Folders.pairs(truth, said);
        var options = new EvaluationOptions(Scoring.USUAL, undefined, missing, Bootstrap.USUAL, List.of(), 3);
        return new Evaluator(pairs.truth(), options).evaluate(pairs.items(), pairs.predictors(), Progress.none());
    }

    private ModelScores scores(UndefinedPolicy undefined) throws Exception {
        return evaluated(undefined, MissingPolicy.LEAVE_OUT).models().getFirst();
    }

    /** All figures of a folder in which predictions hit something, but for the all-zero mask. */
    @Test
    void anAllZeroMaskIsAnsweredByEachPolicyAndNamed() throws Exception {
        for (int i = 0; i < 40; i++) {
            if (i != 12) {
                Folders.write(said.resolve(name(i)), Mask.adopt(Folders.SIZE, shifted(i)));
            }
        }
        for (Metric metric : List.of(Metric.RECALL, Metric.F, Metric.WEIGHTED_F)) {
            Mean left = scores(UndefinedPolicy.LEAVE_OUT).mean(metric, UndefinedPolicy.LEAVE_OUT);
            double mean = left.value().figureIfDefined().orElseThrow();
            assertThat(left.leftOut()).containsOnlyKeys("2299_mask.png");
            assertThat(left.used()).isEqualTo(39);
            Mean zero = scores(UndefinedPolicy.AS_ZERO).mean(metric, UndefinedPolicy.AS_ZERO);
            assertThat(zero.value().figureIfDefined().orElseThrow()).isEqualTo(mean * 39 / 40, within(1e-12));
            Mean one = scores(UndefinedPolicy.BOTH_EMPTY_ONE).mean(metric, UndefinedPolicy.BOTH_EMPTY_ONE);
            assertThat(one).isEqualTo(zero);
            Mean nan = scores(UndefinedPolicy.NAN).mean(metric, UndefinedPolicy.NAN);
            assertThat(nan.value()).isEqualTo(new Measure.Undefined("it is not a number for 2299_mask.png"));
        }
        Evaluation plain = evaluated(UndefinedPolicy.NAN, MissingPolicy.LEAVE_OUT);
        List<String> row = SummaryTable.ofReport(plain).rows().getFirst();
        assertThat(List.of(row.get(2), row.get(4), row.get(5))).containsOnly("NaN");
        assertThat(row.get(1)).doesNotContain("NaN");
        assertThat(row.get(3)).doesNotContain("NaN");
        assertThat(EvaluationNotes.of(plain)).anyMatch(n -> n.contains("2299_mask.png undefined, as the ground truth"));
        Folders.write(said.resolve(name(12)), Folders.empty());
        ModelScores both = scores(UndefinedPolicy.BOTH_EMPTY_ONE);
        assertThat(both.mean(Metric.RECALL, UndefinedPolicy.BOTH_EMPTY_ONE).used())
                .isEqualTo(40);
        assertThat(both.values(Metric.RECALL, UndefinedPolicy.BOTH_EMPTY_ONE))
                .containsEntry("2299_mask.png", Measure.of(1));
    }

    /** The ground truth with its first row of foreground left out. */
    private byte[] shifted(int i) throws Exception {
        byte[] labels = new TruthReader(new LabelMap.Binary255())
                .read(truth.resolve(name(i)))
                .mask()
                .toBytes();
        for (int p = 0, first = -1; p < labels.length; p++) {
            first = first < 0 && labels[p] != 0 ? p / 20 : first;
            labels[p] = p / 20 == first ? 0 : labels[p];
        }
        return labels;
    }

    @Test
    void pooledIsTheSumOfCountsAndOrderChangesNothing() throws Exception {
        FolderPairs pairs = Folders.pairs(truth, said);
        var evaluator = new Evaluator(pairs.truth(), EvaluationOptions.usual(3));
        ModelScores scores = evaluator
                .evaluate(pairs.items(), pairs.predictors(), Progress.none())
                .models()
                .getFirst();
        assertThat(scores.images())
                .extracting(ImageScore::name)
                .isEqualTo(pairs.items().stream().map(Item::name).toList());
        Confusion sum = Confusion.NONE;
        for (ImageScore image : scores.images()) {
            sum = sum.plus(image.counts());
        }
        assertThat(scores.pooled()).isEqualTo(sum);
        List<Item> shuffled = new ArrayList<>(pairs.items());
        Collections.shuffle(shuffled, new Random(1));
        ModelScores others = new Evaluator(pairs.truth(), EvaluationOptions.usual(1))
                .evaluate(shuffled, pairs.predictors(), Progress.none())
                .models()
                .getFirst();
        assertThat(others.pooled()).isEqualTo(scores.pooled());
        scores.means(UndefinedPolicy.LEAVE_OUT).forEach((metric, mean) -> {
            Mean other = others.mean(metric, UndefinedPolicy.LEAVE_OUT);
            assertThat(other.used()).isEqualTo(mean.used());
            assertThat(other.value().figureIfDefined().orElseThrow())
                    .as(metric.key())
                    .isEqualTo(mean.value().figureIfDefined().orElseThrow(), within(1e-12));
        });
        assertThat(others.curves().iou()).containsExactly(scores.curves().iou(), within(1e-12));
    }

    @Test
    void missingPredictionsAreLeftOutCountedAsEmptyOrRefused() throws Exception {
        Files.delete(said.resolve(name(3)));
        Files.writeString(said.resolve(name(4)), "no image");
        ModelScores left = evaluated(UndefinedPolicy.LEAVE_OUT, MissingPolicy.LEAVE_OUT)
                .models()
                .getFirst();
        assertThat(left.images()).hasSize(38);
        assertThat(left.missing()).containsOnlyKeys(name(3), name(4));
        assertThat(left.missing().get(name(4))).contains("cannot be read");
        ModelScores empty = evaluated(UndefinedPolicy.LEAVE_OUT, MissingPolicy.AS_EMPTY)
                .models()
                .getFirst();
        assertThat(empty.images()).hasSize(40);
        assertThat(empty.images().get(3).value(Metric.IOU)).isEqualTo(Measure.of(0));
        assertThat(empty.missing()).hasSize(2);
        assertThatThrownBy(() -> evaluated(UndefinedPolicy.LEAVE_OUT, MissingPolicy.REFUSE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(name(3));
    }

    @Test
    void aGroundTruthThatCannotBeReadIsLeftOutAndNamed() throws Exception {
        Files.writeString(truth.resolve(name(7)), "no image");
        Evaluation evaluation = evaluated(UndefinedPolicy.LEAVE_OUT, MissingPolicy.LEAVE_OUT);
        assertThat(evaluation.left()).containsOnlyKeys(name(7));
        assertThat(evaluation.models().getFirst().images()).hasSize(39);
        assertThat(EvaluationNotes.of(evaluation).getFirst()).startsWith(name(7) + ": left out");
    }

    @Test
    void stopsWhenNoLongerWanted() throws Exception {
        FolderPairs pairs = Folders.pairs(truth, said);
        var evaluator = new Evaluator(pairs.truth(), EvaluationOptions.usual(2));
        assertThatThrownBy(() -> evaluator.evaluate(pairs.items(), pairs.predictors(), Progress.unseen(() -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void modelsAreComparedImageByImage() throws Exception {
        Path right = temp.resolve("right");
        for (int i = 0; i < 40; i++) {
            Folders.write(
                    right.resolve(name(i)),
                    new TruthReader(new LabelMap.Binary255())
                            .read(truth.resolve(name(i)))
                            .mask());
        }
        Evaluation one = Folders.evaluated(truth, said);
        Evaluation other = Folders.evaluated(truth, right);
        ModelDifference difference = ModelDifference.of(
                Metric.IOU, one.models().getFirst(), other.models().getFirst(), one.options());
        // Of the empty mask the right prediction has no IoU.
        assertThat(difference.images()).hasSize(39);
        double mean = difference.mean().figureIfDefined().orElseThrow();
        assertThat(mean).isPositive();
        Bootstrap.Interval interval = difference.interval().orElseThrow();
        assertThat(mean).isBetween(interval.low(), interval.high());
        assertThat(interval.excludes(0)).isTrue();
        assertThat(Math.abs(difference.images().getFirst().difference()))
                .isGreaterThanOrEqualTo(Math.abs(difference.images().getLast().difference()));
    }

    @Test
    void groupsAreFolders() throws Exception {
        for (int i = 0; i < 10; i++) {
            Folders.write(truth.resolve("deep/" + name(i + 100)), Folders.square(2, 2));
            Folders.write(said.resolve("deep/" + name(i + 100)), Folders.square(3, 2));
        }
        Evaluation evaluation = evaluated(UndefinedPolicy.LEAVE_OUT, MissingPolicy.LEAVE_OUT);
        var groups = GroupScores.of(evaluation.models().getFirst(), evaluation.groups(), evaluation.options());
        assertThat(groups).extracting(GroupScores::group).containsExactly(".", "deep");
        assertThat(groups.getFirst().images()).isEqualTo(40);
        assertThat(groups.getLast().means().get(Metric.IOU).value()).isEqualTo(Measure.of(56 / 72.0));
        assertThat(groups.getFirst().means().get(Metric.RECALL).leftOut()).hasSize(1);
    }

    @Test
    void classesAreToldApart() throws Exception {
        Path classes = temp.resolve("classes");
        Path guessed = temp.resolve("guessed");
        Folders.write(classes.resolve("a.png"), Folders.values(Folders.square(2, 2), 2, 1));
        Folders.write(guessed.resolve("a.png"), Folders.values(Folders.square(3, 2), 2, 1));
        FolderPairs pairs = Folders.pairs(classes, guessed, java.util.Optional.of(new LabelMap.Indexed(3)));
        var options = new EvaluationOptions(
                Scoring.USUAL,
                UndefinedPolicy.LEAVE_OUT,
                MissingPolicy.LEAVE_OUT,
                Bootstrap.USUAL,
                pairs.truth().labels().classes(),
                1);
        ModelScores scores = new Evaluator(pairs.truth(), options)
                .evaluate(pairs.items(), pairs.predictors(), Progress.none())
                .models()
                .getFirst();
        ClassScores of = scores.classes().orElseThrow();
        assertThat(of.classes().get(2).counts()).isEqualTo(new Confusion(56, 8, 8, 248));
        assertThat(of.classes().get(1).counts()).isEqualTo(new Confusion(248, 8, 8, 56));
        // The background is nowhere, and not in the mean.
        assertThat(of.meanIou().leftOut()).hasSize(1);
        assertThat(of.meanIou().value().figureIfDefined().orElseThrow())
                .isEqualTo((56 / 72.0 + 248 / 264.0) / 2, within(1e-12));
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsLedByAnApostrophe() throws Exception {
        for (String name : List.of("=HYPERLINK(1)", "-1+2", "+1", "@SUM(1)")) {
            Folders.write(truth.resolve(name + ".png"), Folders.square(2, 2));
            Folders.write(said.resolve(name + ".png"), Folders.square(2, 2));
        }
        var csv = new StringWriter();
        EvaluationCsv.write(evaluated(UndefinedPolicy.LEAVE_OUT, MissingPolicy.LEAVE_OUT), csv);
        assertThat(csv.toString())
                .contains("net,'=HYPERLINK(1).png,20", "net,'-1+2.png,20", "net,'+1.png,20", "net,'@SUM(1).png,20")
                .contains("net,2299_mask.png,20");
    }

    @Test
    void filesHoldEachImage() throws Exception {
        Evaluation evaluation = evaluated(UndefinedPolicy.LEAVE_OUT, MissingPolicy.LEAVE_OUT);
        var csv = new StringWriter();
        EvaluationCsv.write(evaluation, csv);
        List<String> lines = csv.toString().lines().toList();
        assertThat(lines).hasSize(41);
        assertThat(lines.getFirst()).startsWith("model,image,width,height,tp,fp,fn,tn,accuracy,precision,recall,f,iou");
        assertThat(lines.get(13))
                .startsWith("net,2299_mask.png,20,16,0,64,0,256,0.8,0.0,,,0.0")
                .contains("recall: the ground truth has no foreground pixel");
        var html = new StringBuilder();
        EvaluationHtml.write("a <b>", evaluation, Metric.IOU, List.of(), html);
        assertThat(html)
                .contains("a &lt;b&gt;", "<polyline", "2299_mask.png", "Weighted score")
                .doesNotContain("<script", "http", "NaN");
    }
}
