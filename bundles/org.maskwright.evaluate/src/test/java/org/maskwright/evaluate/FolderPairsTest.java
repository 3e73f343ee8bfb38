package org.maskwright.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.Metric;

/** Anybody's folders: names, sizes, codings, gaps. */
class FolderPairsTest {
    @TempDir
    private Path temp;

    private Path truth;
    private Path said;

    @BeforeEach
    void name() {
        truth = temp.resolve("gt");
        said = temp.resolve("net");
    }

    private void write(String truthName, String saidName) throws IOException {
        Folders.write(truth.resolve(truthName), Folders.square(4, 4));
        Folders.write(said.resolve(saidName), Folders.square(5, 4));
    }

    @Test
    void namesMayDifferInWhatTheyBeginOrEndWith() throws Exception {
        List<List<String>> ways = List.of(
                List.of("%d.png", "%d.png"),
                List.of("%d_mask.png", "%d.png"),
                List.of("%d_mask.png", "%d_pred.png"),
                List.of("gt_%d.png", "image_%d.png"),
                List.of("%d.png", "%d_out.png"),
                List.of("a/%d.png", "deep/er/%d.png"));
        for (int w = 0; w < ways.size(); w++) {
            truth = temp.resolve("gt" + w);
            said = temp.resolve("net" + w);
            for (int i = 98; i < 103; i++) {
                write(ways.get(w).getFirst().formatted(i), ways.get(w).getLast().formatted(i));
            }
            FolderPairs pairs = Folders.pairs(truth, said);
            assertThat(pairs.notes()).as(ways.get(w).toString()).isEmpty();
            for (Item item : pairs.items()) {
                String number = item.name().replaceAll("\\D", "");
                assertThat(pairs.predictors()
                                .getFirst()
                                .files()
                                .get(item.name())
                                .getFileName()
                                .toString())
                        .as(item.name())
                        .contains(number);
            }
        }
    }

    @Test
    void gapsAndStrangersAreNamed() throws Exception {
        write("1.png", "1.png");
        write("2.png", "3.png");
        FolderPairs pairs = Folders.pairs(truth, said);
        assertThat(pairs.notes()).containsExactly("net: 3.png of the predictions belongs to no ground truth");
        Evaluation evaluation = Folders.evaluated(truth, said);
        assertThat(evaluation.models().getFirst().missing()).containsOnlyKeys("2.png");
        assertThat(evaluation.models().getFirst().images())
                .extracting(ImageScore::name)
                .containsExactly("1.png");
    }

    /** 0/1, 0/255 and probabilities say the same. */
    @Test
    void codingsAreFoundOut() throws Exception {
        for (int[] coding : new int[][] {{1, 0}, {255, 0}, {200, 70}}) {
            Path folder = temp.resolve("coded" + coding[0]);
            write("1.png", "1.png");
            Folders.write(folder.resolve("1.png"), Folders.values(Folders.square(5, 4), coding[0], coding[1]));
            Folders.write(folder.resolve("2.png"), Folders.values(Folders.empty(), coding[0], coding[1]));
            Evaluation evaluation = Folders.evaluated(truth, folder);
            assertThat(evaluation.models().getFirst().images().getFirst().value(Metric.IOU))
                    .as(coding[0] + "/" + coding[1])
                    .isEqualTo(Measure.of(56 / 72.0));
        }
    }

    @Test
    void whatMayBeClassesIsAskedFor() throws Exception {
        write("1.png", "1.png");
        Folders.write(truth.resolve("1.png"), Folders.values(Folders.square(4, 4), 1, 2));
        assertThatThrownBy(() -> Folders.pairs(truth, said))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has the values 1, 2")
                .hasMessageContaining("--labels");
        FolderPairs pairs = Folders.pairs(truth, said, Optional.of(new LabelMap.Trimap()));
        assertThat(pairs.truth().labels()).isEqualTo(new LabelMap.Trimap());
    }

    @Test
    void anotherSizeIsBroughtToTheGroundTruths() throws Exception {
        Mask half = Mask.of(new Size(2, 2), new byte[] {1, 0, 0, 0});
        Folders.write(truth.resolve("1.png"), Mask.parse("##..", "##..", "....", "...."));
        Folders.write(said.resolve("1.png"), half);
        Evaluation evaluation = Folders.evaluated(truth, said);
        assertThat(evaluation.models().getFirst().images().getFirst().value(Metric.IOU))
                .isEqualTo(Measure.of(1));
        assertThat(evaluation.resized()).containsEntry("net", 1);
        // Probabilities are interpolated: the middle of the upper edge is between the two.
        Shares soft = Shares.of(new Size(2, 2), new byte[] {(byte) 200, 10, 10, 10});
        Prediction.Made large = Resizing.to(
                new Prediction.Made(soft, Optional.empty(), java.util.OptionalDouble.empty()), new Size(4, 4));
        assertThat(large.shares().at(1, 0)).isBetween(140, 160);
        assertThat(large.shares().at(2, 0)).isBetween(50, 70);
    }

    @Test
    void mistakesAreOneLine() throws Exception {
        write("1.png", "1.png");
        assertThatThrownBy(() -> Folders.pairs(temp.resolve("none"), said))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> Folders.pairs(truth.resolve("1.png"), said)).hasMessageContaining("is a file");
        Path bare = Files.createDirectories(temp.resolve("bare"));
        assertThatThrownBy(() -> Folders.pairs(truth, bare)).hasMessageContaining("there is no mask in");
        Path strange = temp.resolve("strange");
        Folders.write(strange.resolve("x.png"), Folders.empty());
        assertThatThrownBy(() -> Folders.pairs(truth, strange))
                .hasMessageContaining("no prediction in")
                .hasMessageContaining("1.png and x.png");
    }
}
