package org.maskwright.check.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Subject;
import org.maskwright.check.rule.LayoutSeveralMasksRule;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.imaging.mask.MaskFile;

/** Several masks of an image made one, on disk and through the journal. */
class JoinMasksTest {
    private static final String RULE = new LayoutSeveralMasksRule().info().id();

    @TempDir
    private Path root;

    private void mask(String path, String... rows) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, MaskFile.png(Mask.parse(rows)));
    }

    private void twoPeople() throws IOException {
        for (String n : List.of("1", "2", "3")) {
            mask("images/" + n + ".png", "##..", "#...");
            mask("masks/" + n + "_0.png", "#...", "#...");
        }
        mask("masks/1_1.png", "...#", "...#");
        mask("masks/2_1.png", "..##", "....");
    }

    private DatasetFolder folder() throws IOException, InputException {
        return DatasetFolder.open(root, Access.WRITE, root.resolve("../cache"));
    }

    private CheckResult check(DatasetFolder folder) throws IOException, InputException {
        Scan scan = folder.scan(Progress.none());
        var subject = new Subject(root, scan, SplitLedger.NONE, Optional.empty());
        return new CheckRunner(RuleCatalogue.standard())
                .run(subject, CheckOptions.of(RuleSettings.standard(RuleCatalogue.standard())), Progress.none());
    }

    private RepairPlan plan(CheckResult result, String fix) throws InputException {
        return RuleBook.standard().repairs().plan(result, List.of(new Repairs.FixChoice(RULE, Optional.of(fix))));
    }

    private List<Finding> found(CheckResult result) {
        return result.findings().stream().filter(f -> f.rule().equals(RULE)).toList();
    }

    @Test
    void allMasksOfAnImageBecomeThePerson() throws Exception {
        twoPeople();
        DatasetFolder folder = folder();
        CheckResult before = check(folder);
        assertThat(found(before)).singleElement().satisfies(f -> assertThat(f.fixes())
                .as("numbers are no classes")
                .containsExactly("join-masks"));
        Journal journal = folder.journal(Clock.systemUTC());
        journal.apply("fix", plan(before, "join-masks").edits(), Progress.none());

        assertThat(label("person_masks/1.png", 255)).isEqualTo(Mask.parse("#..#", "#..#"));
        assertThat(label("person_masks/2.png", 255)).isEqualTo(Mask.parse("#.##", "#..."));
        assertThat(label("person_masks/3.png", 255)).isEqualTo(Mask.parse("#...", "#..."));
        assertThat(root.resolve("masks/1_1.png")).exists();
        DatasetFolder after = folder();
        assertThat(found(check(after))).isEmpty();
        assertThat(after.scan(Progress.none()).samples()).hasSize(3).allMatch(s -> s.isPair());

        journal.undo(Progress.none());
        assertThat(root.resolve("person_masks/1.png")).doesNotExist();
        assertThat(found(check(folder()))).hasSize(1);
    }

    @Test
    void namesBecomeClassesAndTheSmallerPartCounts() throws Exception {
        for (String n : List.of("a", "b", "c")) {
            mask("images/" + n + ".png", "##..", "#...");
            mask("masks/" + n + "_skin.png", "###.", "###.");
            mask("masks/" + n + "_left_eye.png", ".#..", "....");
        }
        DatasetFolder folder = folder();
        RepairPlan plan = plan(check(folder), "join-classes");
        folder.journal(Clock.systemUTC()).apply("fix", plan.edits(), Progress.none());

        assertThat(label("class_masks/a.png", 1)).isEqualTo(Mask.parse(".#..", "...."));
        assertThat(label("class_masks/a.png", 2)).isEqualTo(Mask.parse("#.#.", "###."));
        LabelMap labels = folder().scan(Progress.none()).layout().layout().labels();
        assertThat(labels).isInstanceOfSatisfying(LabelMap.Indexed.class, i -> assertThat(i.classes())
                .extracting(c -> c.id() + " " + c.name())
                .containsExactly("0 background", "1 left_eye", "2 skin"));
    }

    /** The parts of three faces, with what is behind them as a mask of its own. */
    private void withBackground(String background, String... rows) throws IOException {
        for (String n : List.of("a", "b", "c")) {
            mask("images/" + n + ".png", "##..", "#...");
            mask("masks/" + n + "_" + background + ".png", rows);
            mask("masks/" + n + "_skin.png", "##..", "#...");
            mask("masks/" + n + "_hair.png", "..#.", "....");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "background, ...#, .###",
        "bg, ####, ####",
        "lbl00, ...#, .###",
        "rest, ...#, .###",
        "canvas, ####, ####"
    })
    void theBackgroundIsNotThePerson(String background, String top, String bottom) throws Exception {
        withBackground(background, top, bottom);
        DatasetFolder folder = folder();
        CheckResult result = check(folder);
        assertThat(found(result)).singleElement().satisfies(f -> assertThat(f.message())
                .endsWith("Those called " + background + " are the background, and are left out of what is joined."));
        folder.journal(Clock.systemUTC())
                .apply("fix", plan(result, "join-masks").edits(), Progress.none());
        assertThat(label("person_masks/a.png", 255)).isEqualTo(Mask.parse("###.", "#..."));
    }

    @Test
    void aBackgroundThatNoNameTellsIsNotJoined() throws Exception {
        int n = 0;
        for (String image : List.of("a", "b", "c")) {
            mask("images/" + image + ".png", "##..", "#...");
            mask("masks/" + image + "_" + n++ + "7.png", "##..", "#...");
            mask("masks/" + image + "_" + n++ + "7.png", "..##", ".###");
        }
        DatasetFolder folder = folder();
        assertThat(found(check(folder))).singleElement().satisfies(f -> {
            assertThat(f.message()).contains("one of them is its background, and no name tells which");
            assertThat(f.fixes()).isEmpty();
        });
    }

    @Test
    void oneImageThatWouldBeAllPersonIsSaidAndNotJoined() throws Exception {
        twoPeople();
        mask("masks/1_1.png", ".###", ".###");
        DatasetFolder folder = folder();
        var done = folder.journal(Clock.systemUTC())
                .apply("fix", plan(check(folder), "join-masks").edits(), Progress.none());
        assertThat(done.skipped()).singleElement().satisfies(s -> assertThat(s.why())
                .contains("the masks of images/1.png cover all of it together"));
        assertThat(root.resolve("person_masks/1.png")).doesNotExist();
        assertThat(root.resolve("person_masks/2.png")).exists();
    }

    @Test
    void whatIsThereIsNotOverwritten() throws Exception {
        twoPeople();
        DatasetFolder folder = folder();
        CheckResult result = check(folder);
        mask("person_masks/2.png", "####", "####");
        RepairPlan plan = plan(result, "join-masks");
        assertThat(plan.edits()).isEmpty();
        assertThat(plan.left()).singleElement().satisfies(l -> assertThat(l.why())
                .startsWith("person_masks/2.png is there already"));
    }

    @Test
    void masksOfSeveralSizesAreSaidAndNotJoined() throws Exception {
        twoPeople();
        mask("masks/1_1.png", "...#");
        DatasetFolder folder = folder();
        var done = folder.journal(Clock.systemUTC())
                .apply("fix", plan(check(folder), "join-masks").edits(), Progress.none());
        assertThat(done.skipped()).singleElement().satisfies(s -> assertThat(s.why())
                .contains("the masks of images/1.png are of several sizes, 4×2 and 4×1"));
        assertThat(root.resolve("person_masks/1.png")).doesNotExist();
        assertThat(root.resolve("person_masks/2.png")).exists();
    }

    @Test
    void aFindingThatSaysNoMasksCannotBeMendedSo() {
        assertThatThrownBy(() -> new Repairing(new LabelMap.Binary255()).edits("join-masks", Map.of()))
                .isInstanceOf(InputException.class);
    }

    /** Where a mask holds a value. */
    private Mask label(String path, int value) throws IOException, InputException {
        MaskFile file = MaskFile.read(Files.readAllBytes(root.resolve(path)));
        Mask labels = file.labels(new LabelMap.Indexed(255));
        byte[] is = labels.toBytes();
        for (int i = 0; i < is.length; i++) {
            is[i] = (byte) ((is[i] & 0xff) == value ? 1 : 0);
        }
        return Mask.of(labels.size(), is);
    }
}
