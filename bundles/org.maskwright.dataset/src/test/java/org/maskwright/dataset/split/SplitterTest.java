package org.maskwright.dataset.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.settings.DatasetSettings;

/** Ledgers on disk. */
class SplitterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T12:03:00.5Z"), ZoneOffset.UTC);
    private static final SplitOptions FOLDS =
            new SplitOptions(new Scheme.Folds(5), "0", new GroupRule.None(), Optional.empty());

    @TempDir
    private Path root;

    @BeforeEach
    void pairs() throws IOException {
        pairs(0, 10);
    }

    /** Names are all that a split looks at. */
    private void pairs(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            put("images/" + i + ".jpg", "");
            put("masks/" + i + ".png", "");
        }
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    private String text(String name) throws IOException {
        return Files.readString(root.resolve(".maskwright").resolve(name));
    }

    private DatasetFolder folder() throws IOException, InputException {
        return DatasetFolder.open(root, Access.WRITE);
    }

    private Splitter splitter() throws IOException, InputException {
        var settings = new DatasetSettings(
                Optional.of(new DatasetSettings.Paths("images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}")),
                Optional.of(new LabelMap.Binary255()),
                new TreeMap<>(),
                new TreeMap<>(),
                Optional.empty(),
                Map.of());
        return new Splitter(folder(), folder().scan(settings, Progress.none()));
    }

    private Operation write(SplitPlan plan) throws IOException, InputException {
        return splitter().write(plan, folder().journal(CLOCK), CLOCK, Progress.none());
    }

    @Test
    void writesALedgerAndTakesItBack() throws Exception {
        SplitPlan plan = splitter().plan(SplitOptions.STANDARD);
        Operation done = write(plan);

        assertThat(done.title()).isEqualTo("split 80/10/10 seed 0");
        assertThat(text("split.csv").lines().toList())
                .hasSize(11)
                .startsWith(
                        "sample,group,part,assigned", "0.jpg,," + plan.bins().get("0.jpg") + ",2026-01-31T12:03:00Z");
        assertThat(splitter().folder().split(splitter().scan()).parts())
                .hasSize(10)
                .containsEntry("7.jpg", Part.parse(plan.bins().get("7.jpg")).orElseThrow());
        folder().journal(CLOCK).undo(Progress.none());
        assertThat(root.resolve(".maskwright/split.csv")).doesNotExist();
    }

    @Test
    void appendsWithoutChangingAByte() throws Exception {
        String byHand = "\ufeffpart,sample,note,assigned\r\ntest,3.jpg,\"kept, by hand\",\r\nval, 4 ,x,once";
        put(".maskwright/split.csv", byHand);
        SplitPlan plan = splitter().plan(SplitOptions.STANDARD);
        write(plan);

        assertThat(text("split.csv"))
                .startsWith(byHand + "\r\n" + plan.bins().get("0.jpg") + ",0.jpg,,2026-01-31T12:03:00Z\r\n");
        assertThat(plan.gone()).containsExactly(" 4 ");
        assertThat(splitter().plan(SplitOptions.STANDARD).added()).isEmpty();

        String once = text("split.csv");
        pairs(10, 20);
        write(splitter().plan(SplitOptions.STANDARD));
        assertThat(text("split.csv")).startsWith(once);
        folder().journal(CLOCK).undo(Progress.none());
        assertThat(text("split.csv")).isEqualTo(once);
    }

    /** People and other tools write short names and names of files; the first write says which samples they meant. */
    @Test
    void takesOtherNamesWhereOneSampleIsMeant() throws Exception {
        put(
                ".maskwright/split.csv",
                "part,sample,note\ntest,3,\"kept, by hand\"\nval,masks/4.png,\ntrain,5.png,x\nval,nobody,\n");
        SplitPlan plan = splitter().plan(SplitOptions.STANDARD);
        assertThat(plan.gone()).containsExactly("nobody");
        assertThat(plan.bins())
                .containsEntry("3.jpg", "test")
                .containsEntry("4.jpg", "val")
                .containsEntry("5.jpg", "train");
        write(plan);
        assertThat(text("split.csv"))
                .startsWith("part,sample,note\ntest,3.jpg,\"kept, by hand\"\nval,4.jpg,\ntrain,5.jpg,x\nval,nobody,\n");
        assertThat(splitter().plan(SplitOptions.STANDARD).added()).isEmpty();
    }

    @Test
    void quotesWhatNeedsIt() throws Exception {
        put("images/a,\"b\".jpg", "");
        put("masks/a,\"b\".png", "");
        write(splitter().plan(SplitOptions.STANDARD));
        assertThat(splitter().folder().split(splitter().scan()).partOf("a,\"b\".jpg"))
                .isPresent();
    }

    @Test
    void refusesWhenTheLedgerWasChangedMeanwhile() throws Exception {
        SplitPlan plan = splitter().plan(SplitOptions.STANDARD);
        put(".maskwright/split.csv", "sample,part\n1,test\n");
        assertThatThrownBy(() -> write(plan))
                .isInstanceOf(InputException.class)
                .hasMessage(".maskwright/split.csv was changed since the split was planned; plan it again");
        assertThat(text("split.csv")).isEqualTo("sample,part\n1,test\n");
    }

    @Test
    void foldersHoldUnlessTheyAreIgnored() throws Exception {
        for (String part : List.of("train", "val")) {
            put("images/" + part + "/x" + part + ".jpg", "");
            put("masks/" + part + "/x" + part + ".png", "");
        }
        assertThatThrownBy(() -> splitter().plan(SplitOptions.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("this dataset is split by its folders (train 1, val 1), and they hold;")
                .hasMessageContaining("--ignore-folders");
        SplitPlan plan = splitter().planIgnoringFolders(SplitOptions.STANDARD);
        assertThat(plan.added()).hasSize(12);
        write(plan);
        assertThat(splitter().plan(SplitOptions.STANDARD).added())
                .as("the ledger holds now")
                .isEmpty();
    }

    @Test
    void listsHoldAsFoldersDo() throws Exception {
        put("train.txt", "0\n1\n2\n");
        put("val.txt", "3\nimages/2.jpg\n");
        DatasetFolder folder = folder();
        assertThat(folder.split(folder.scan(Progress.none())).entries())
                .as("a sample of two lists is in both, which is a finding")
                .extracting(e -> e.sample() + " " + e.part().text())
                .containsExactly("0.jpg train", "1.jpg train", "2.jpg train", "3.jpg val", "2.jpg val");
        assertThatThrownBy(() -> splitter().plan(SplitOptions.STANDARD))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("this dataset is split by its lists (train 3, val 2), and they hold;");
        write(splitter().planIgnoringFolders(SplitOptions.STANDARD));
        assertThat(splitter().plan(SplitOptions.STANDARD).added()).isEmpty();
    }

    @Test
    void foldsLeaveOutTheTestPart() throws Exception {
        put(".maskwright/split.csv", "sample,part\n3.jpg,test\n4.jpg,train\n");
        SplitPlan plan = splitter().plan(FOLDS);
        write(plan);

        assertThat(plan.after().values()).containsExactly(2, 2, 1, 2, 2);
        assertThat(text("folds.csv")).startsWith("sample,group,fold,assigned\n0.jpg,,");
        assertThat(folder().folds(folder().scan(Progress.none())).folds())
                .hasSize(9)
                .doesNotContainKey("3.jpg");
        assertThat(folder().folds(folder().scan(Progress.none())).count()).isEqualTo(5);
        assertThat(text("split.csv")).isEqualTo("sample,part\n3.jpg,test\n4.jpg,train\n");

        String once = text("folds.csv");
        pairs(10, 13);
        write(splitter().plan(FOLDS));
        assertThat(text("folds.csv")).startsWith(once).hasLineCount(13);
        assertThatThrownBy(() -> splitter()
                        .plan(new SplitOptions(new Scheme.Folds(4), "0", new GroupRule.None(), Optional.empty())))
                .hasMessageStartingWith(".maskwright/folds.csv has 5 folds, and rows are never moved: give 5");
    }

    @Test
    void saysWhichFoldIsWrong() throws Exception {
        put(".maskwright/folds.csv", "sample,fold\n1,0\n2,two\n");
        assertThatThrownBy(() -> splitter().plan(FOLDS))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(".maskwright/folds.csv, line 3: 'two' is no fold; use 0, 1, 2 …");
    }
}
