package org.maskwright.session.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.metric.Metric;
import org.maskwright.demo.TinyNetwork;
import org.maskwright.demo.TinyNetwork.Numbers;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** Discs, of which one ground truth is empty, held against a folder and against a model of brightness. */
class EvaluationOrderTest {
    @TempDir
    private Path dir;

    private EvaluationSheet sheet(Path dataset, PredictionSource source, Optional<Part> part) throws Exception {
        try (var session = DatasetSession.open(dataset, RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
            return new EvaluationOrder(source, part)
                    .run(session.folder(), session.snapshot().scan(), Progress.none());
        }
    }

    /** All of a's disc, the upper half of b's, something where there is nothing, and none of c. */
    private Path predictions(Path dataset) throws Exception {
        Path said = Files.createDirectories(dir.resolve("said"));
        Files.copy(dataset.resolve("masks/a.png"), said.resolve("a_pred.png"));
        Mask b = MaskFile.read(Files.readAllBytes(dataset.resolve("masks/b.png")))
                .labels(new LabelMap.Binary255());
        byte[] half = b.toBytes();
        java.util.Arrays.fill(half, half.length / 2, half.length, (byte) 0);
        Files.write(said.resolve("b_pred.png"), MaskFile.png(Mask.of(b.size(), half)));
        Files.copy(dataset.resolve("masks/a.png"), said.resolve("02299_pred.png"));
        return said;
    }

    @Test
    void aFolderIsHeldAgainstTheMasks() throws Exception {
        Path dataset = Datasets.discs(dir.resolve("discs"), List.of("a", "b", "c", "02299"));
        EvaluationSheet sheet = sheet(dataset, new PredictionSource.OfFolder(predictions(dataset)), Optional.empty());
        assertThat(sheet.title()).isEqualTo("said");
        assertThat(sheet.parts()).isEmpty();
        assertThat(sheet.samples()).extracting(SampleScore::label).containsExactly("02299", "b", "a");
        SampleScore empty = sheet.samples().getFirst();
        assertThat(empty.text(Metric.IOU)).isEqualTo("0.0000");
        assertThat(empty.text(Metric.RECALL)).isEqualTo("-");
        assertThat(empty.undefined()).contains("the ground truth has no foreground pixel");
        assertThat(sheet.samples().get(2).text(Metric.IOU)).isEqualTo("1.0000");
        assertThat(sheet.samples().get(1).text(Metric.PRECISION)).isEqualTo("1.0000");
        assertThat(sheet.notes())
                .anyMatch(n -> n.contains("no prediction of c") && n.contains("left out"))
                .anyMatch(n -> n.contains("Recall") && n.contains("02299"));
        List<String> recall = row(sheet.measures(), "Recall");
        assertThat(recall.get(3)).isEqualTo("2/3");
    }

    private static List<String> row(EvaluationSheet.SheetGrid grid, String first) {
        return grid.rows().stream()
                .filter(r -> r.getFirst().equals(first))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aModelIsToldOfByPart() throws Exception {
        Path dataset = Datasets.discs(dir.resolve("discs"), List.of("train/a", "train/b", "test/c"));
        float[] brightness = {1 / 3f, 1 / 3f, 1 / 3f};
        Path onnx = TinyNetwork.of(Numbers.FLOAT32, new long[] {1, 3, 64, 64}, brightness)
                .writeTo(dir.resolve("bright.onnx"));
        var model = new PredictionSource.OfModel("bright", onnx);
        EvaluationSheet all = sheet(dataset, model, Optional.empty());
        assertThat(all.parts().orElseThrow().rows()).extracting(List::getFirst).containsExactly("test", "train");
        assertThat(all.samples()).hasSize(3).allMatch(s -> !s.part().isEmpty());
        EvaluationSheet test = sheet(dataset, model, Optional.of(Part.TEST));
        assertThat(test.samples()).hasSize(1);
        assertThat(test.parts()).isEmpty();
    }

    @Test
    void itIsWrittenAsWhatTheNameSays() throws Exception {
        Path dataset = Datasets.discs(dir.resolve("discs"), List.of("a", "b", "02299"));
        EvaluationSheet sheet = sheet(dataset, new PredictionSource.OfFolder(predictions(dataset)), Optional.empty());
        sheet.write(dir.resolve("all.csv"));
        assertThat(Files.readAllLines(dir.resolve("all.csv"))).hasSize(4);
        sheet.write(dir.resolve("all.html"));
        assertThat(Files.readString(dir.resolve("all.html"))).startsWith("<!DOCTYPE html>");
        assertThatThrownBy(() -> sheet.write(dir.resolve("all.doc")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(".html, .csv or .json");
    }
}
