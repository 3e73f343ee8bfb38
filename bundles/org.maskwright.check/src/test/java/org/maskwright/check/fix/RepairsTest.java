package org.maskwright.check.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.CheckResult;
import org.maskwright.check.DatasetBuilder;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.FactsBuilder;
import org.maskwright.check.Finding;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.InputException;
import org.maskwright.core.SampleName;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.ledger.Statuses;

class RepairsTest {
    private static final List<String> ALL =
            List.of("add-a", "add-b", "to-png", "rename", "quarantine", "mark", "never");
    private final RuleSettings rules = RuleSettings.standard(List.of(
            rule("FIRST", ALL.toArray(String[]::new)), rule("SECOND", ALL.toArray(String[]::new)), rule("HOPELESS")));
    private final FixCatalogue fixes = new FixCatalogue(List.of(
            fix("add-a", f -> new Edit.Rewrite(f.files().getFirst(), Edit.Expected.ANY, append("a"))),
            fix("add-b", f -> new Edit.Rewrite(f.files().getFirst(), Edit.Expected.ANY, append("b"))),
            fix(
                    "to-png",
                    f -> new Edit.Convert(
                            f.files().getFirst(), f.files().getFirst() + ".png", Edit.Expected.ANY, append("p"))),
            fix(
                    "rename",
                    f -> new Edit.Rename(
                            f.files().getFirst(), "new-" + f.files().getFirst(), Edit.Expected.ANY)),
            fix("quarantine", f -> new Edit.Quarantine(f.files().getFirst(), Edit.Expected.ANY, f.rule())),
            fix("mark", f -> Statuses.mark(f.sample().key(), SampleStatus.valueOf(f.message()))),
            new TestFix("never", f -> {
                throw new InputException("not this one");
            })));

    private record TestRule(RuleInfo info) implements DatasetRule {
        @Override
        public void inspect(DatasetFacts facts, Report report) {}
    }

    private interface Making {
        Edit of(Finding finding) throws InputException;
    }

    private record TestFix(String id, Making making) implements Fix {
        @Override
        public String explanation() {
            return "Tests.";
        }

        @Override
        public Keeps keeps() {
            return Keeps.CONTENTS;
        }

        @Override
        public List<Edit> edits(Finding finding, FixContext context) throws InputException {
            return List.of(making.of(finding));
        }
    }

    @Test
    void chainsChangesOfOneFileInTheOrderOfTheRules() throws Exception {
        var findings = List.of(
                finding("FIRST", "m", "add-a"), finding("SECOND", "m", "add-b"), finding("SECOND", "n", "add-b"));
        var plan = plan(findings, "FIRST", "SECOND");
        assertThat(plan.describe()).containsExactly("rewrite m", "rewrite n");
        assertThat(contents(plan.edits().get(0))).isEqualTo("old+a+b");
        assertThat(contents(plan(findings, "SECOND", "FIRST").edits().get(0))).isEqualTo("old+b+a");
        assertThat(plan.mended()).hasSize(3);
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void chainsARewriteAndAConversionEitherWay() throws Exception {
        var findings = List.of(finding("FIRST", "m", "add-a"), finding("SECOND", "m", "to-png"));
        for (var order : List.of(List.of("FIRST", "SECOND"), List.of("SECOND", "FIRST"))) {
            var plan = plan(findings, order.toArray(String[]::new));
            assertThat(plan.describe()).containsExactly("convert m to m.png");
            assertThat(contents(plan.edits().get(0))).isEqualTo(order.get(0).equals("FIRST") ? "old+a+p" : "old+p+a");
        }
    }

    @Test
    void rewritesUnderTheOldNameThenRenamesThenMarks() throws Exception {
        var plan = plan(
                List.of(
                        finding("FIRST", "m", "rename"),
                        finding("SECOND", "m", "add-a"),
                        marking("FIRST", SampleStatus.VERIFIED)),
                "FIRST",
                "SECOND");
        assertThat(plan.describe()).containsExactly("rewrite m", "rename m to new-m", "mark s as verified");
    }

    @Test
    void leavesWhatMeetsAQuarantinedFileToASecondPass() throws Exception {
        var findings = List.of(finding("FIRST", "m", "quarantine"), finding("SECOND", "m", "add-a"));
        var plan = plan(findings, "FIRST", "SECOND");
        assertThat(plan.describe()).containsExactly("quarantine m");
        assertThat(plan.left()).singleElement().satisfies(l -> {
            assertThat(l.finding().rule()).isEqualTo("SECOND");
            assertThat(l.why())
                    .isEqualTo("m is already being changed for FIRST; make that repair, then check and repair again");
        });
        assertThat(plan(findings, "SECOND", "FIRST").describe()).containsExactly("rewrite m");
    }

    @Test
    void takesTheSameEditOnce() throws Exception {
        var plan = plan(
                List.of(
                        finding("FIRST", "m", "quarantine"), finding("SECOND", "m", "quarantine"),
                        finding("FIRST", "n", "rename"), finding("SECOND", "n", "rename"),
                        marking("FIRST", SampleStatus.VERIFIED), marking("SECOND", SampleStatus.VERIFIED)),
                "FIRST",
                "SECOND");
        assertThat(plan.describe()).containsExactly("quarantine m", "rename n to new-n", "mark s as verified");
        assertThat(plan.mended()).hasSize(6);
    }

    @Test
    void leavesASecondStatusOfASample() throws Exception {
        var plan = plan(
                List.of(marking("FIRST", SampleStatus.VERIFIED), marking("SECOND", SampleStatus.UNLABELLED)),
                "FIRST",
                "SECOND");
        assertThat(plan.describe()).containsExactly("mark s as verified");
        assertThat(plan.left()).hasSize(1);
    }

    @Test
    void leavesASecondFileOfOneNewName() throws Exception {
        var plan = plan(List.of(finding("FIRST", "m", "to-png"), finding("SECOND", "m", "rename")), "FIRST", "SECOND");
        assertThat(plan.describe()).containsExactly("convert m to m.png");
        assertThat(plan.left()).hasSize(1);
    }

    @Test
    void takesTheRecommendedFixUnlessAnotherIsChosen() throws Exception {
        var findings = List.of(finding("FIRST", "m", "add-b", "quarantine"));
        assertThat(plan(findings, "FIRST").describe()).containsExactly("rewrite m");
        assertThat(plan(findings, "FIRST=quarantine").describe()).containsExactly("quarantine m");
        assertThat(plan(findings, "FIRST=quarantine").mended())
                .singleElement()
                .extracting(RepairPlan.Mended::fix)
                .isEqualTo("quarantine");
    }

    @Test
    void saysWhyAFindingIsLeft() throws Exception {
        var findings = List.of(finding("FIRST", "a", "never"), finding("FIRST", "b"), finding("FIRST", "c", "add-a"));
        assertThat(plan(findings, "FIRST").left())
                .extracting(RepairPlan.NotMended::why)
                .containsExactly("not this one", "it cannot be repaired automatically");
        assertThat(plan(findings, "FIRST=quarantine").left())
                .extracting(RepairPlan.NotMended::why)
                .containsExactly(
                        "\"quarantine\" does not suit it; possible: never",
                        "it cannot be repaired automatically",
                        "\"quarantine\" does not suit it; possible: add-a");
    }

    @Test
    void leavesOtherRulesAlone() throws Exception {
        var plan = plan(List.of(finding("FIRST", "m", "add-a"), finding("SECOND", "n", "add-a")), "SECOND");
        assertThat(plan.describe()).containsExactly("rewrite n");
    }

    @Test
    void refusesChoicesThatDoNotExist() {
        assertThatThrownBy(() -> plan(List.of(), "FRIST"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("did you mean FIRST?");
        assertThatThrownBy(() -> plan(List.of(), "FIRST=glue"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no repair called \"glue\"");
        assertThatThrownBy(() -> plan(List.of(), "HOPELESS"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("By hand.");
    }

    @Test
    void seesFilesOfTheDataset(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("masks"));
        Files.writeString(root.resolve("masks/a.png"), "");
        var context = new ResultContext(
                DatasetBuilder.dataset(FactsBuilder.sample("a")).root(root).facts(), List.of());
        assertThat(context.exists("masks/a.png")).isTrue();
        assertThat(context.exists("masks/b.png")).isFalse();
        assertThat(context.facts("a")).isPresent();
        assertThat(context.facts("b")).isEmpty();
    }

    private RepairPlan plan(List<Finding> findings, String... choices) throws InputException {
        var result = new CheckResult(
                findings,
                DatasetBuilder.dataset().facts(),
                new CheckResult.Reading(0, 0, ""),
                Duration.ZERO,
                Map.of(),
                List.of(),
                List.of());
        return new Repairs(rules, fixes)
                .plan(
                        result,
                        Arrays.stream(choices).map(Repairs.FixChoice::parse).toList());
    }

    private static String contents(Edit edit) throws IOException, InputException {
        Function<Edit, Edit.Change> change =
                e -> e instanceof Edit.Rewrite r ? r.change() : ((Edit.Convert) e).change();
        return new String(change.apply(edit).apply("old".getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static Finding finding(String rule, String file, String... fixIds) {
        return new Finding(rule, Severity.ERROR, SampleName.NONE, List.of(file), "message", Map.of(), List.of(fixIds));
    }

    private static Finding marking(String rule, SampleStatus status) {
        return new Finding(
                rule, Severity.ERROR, SampleName.of("s"), List.of("s.png"), status.name(), Map.of(), List.of("mark"));
    }

    private static TestRule rule(String id, String... fixIds) {
        return new TestRule(new RuleInfo(
                id, Severity.ERROR, RuleInfo.Certainty.DETERMINISTIC, "Why.", "By hand.", List.of(), List.of(fixIds)));
    }

    private static Fix fix(String id, Making making) {
        return new TestFix(id, making);
    }

    private static Edit.Change append(String letter) {
        return old -> (new String(old, StandardCharsets.UTF_8) + "+" + letter).getBytes(StandardCharsets.UTF_8);
    }
}
