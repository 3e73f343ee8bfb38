package org.maskwright.train.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;

class TrainingSelectionTest {
    private static final SelectionRule ANY = new SelectionRule(false, Map.of());

    @TempDir
    Path folder;

    @BeforeEach
    void draw() throws Exception {
        DrawnDataset.write(folder, 40, 0, 0);
    }

    @Test
    void anUnsplitDatasetIsSplitByLot() throws Exception {
        TrainingSelection selection = select(ANY);
        assertThat(selection.samples()).hasSize(40);
        assertThat(selection.of(Part.TRAIN)).hasSizeBetween(28, 36);
        assertThat(selection.of(Part.VAL)).isNotEmpty();
        assertThat(selection.of(Part.TEST)).isNotEmpty();
        assertThat(selection.split()).contains("80/10/10").contains("seed 1");
    }

    @Test
    void samplesKeepTheirPartsWhenOthersCome() throws Exception {
        TrainingSelection before = select(ANY);
        DrawnDataset.write(folder, 60, 0, 0);
        TrainingSelection after = select(ANY);
        assertThat(after.samples()).hasSize(60).containsAll(before.samples());
    }

    @Test
    void theLedgerRulesAndWhatItDoesNotNameStaysOut() throws Exception {
        StringBuilder csv = new StringBuilder("sample,group,part,assigned\n");
        for (int i = 0; i < 12; i++) {
            csv.append("images/")
                    .append(i)
                    .append(",,")
                    .append(i < 9 ? "train" : "val")
                    .append(",\n");
        }
        Files.createDirectories(folder.resolve(".maskwright"));
        Files.write(folder.resolve(".maskwright/split.csv"), csv.toString().getBytes(StandardCharsets.UTF_8));
        TrainingSelection selection = select(ANY);
        assertThat(selection.counts()).isEqualTo(Map.of(Part.TRAIN, 9, Part.VAL, 3));
        assertThat(selection.leftOut()).hasSize(28);
        assertThat(selection.reasons()).containsEntry("in no part; 'maskwright split' places it", 28);
        assertThat(selection.split()).isEqualTo("the dataset's split.csv");
    }

    @Test
    void findingsLeaveSamplesOut() throws Exception {
        String key = select(ANY).samples().getFirst().key();
        TrainingSelection selection = select(new SelectionRule(false, Map.of(key, "MASK_EMPTY: the mask is empty")));
        assertThat(selection.samples()).hasSize(39).noneMatch(s -> s.key().equals(key));
        assertThat(selection.reasons()).isEqualTo(Map.of("MASK_EMPTY", 1));
    }

    @Test
    void nothingVerifiedIsSaidWithWhatToDo() {
        assertThatThrownBy(() -> select(new SelectionRule(true, Map.of())))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("part 'train' has no sample")
                .hasMessageContaining("not verified: unreviewed (40)")
                .hasMessageContaining("take any others too");
    }

    private TrainingSelection select(SelectionRule rule) throws Exception {
        DatasetFolder dataset = DatasetFolder.open(folder, Access.READ);
        Scan scan = dataset.scan(Progress.none());
        return TrainingSelection.of(dataset, scan, rule, 1);
    }
}
