package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.check.rule.RuleCatalogue;
import org.maskwright.core.InputException;
import org.maskwright.core.option.Option;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.DatasetSettings.RuleChoice;

class RuleSettingsTest {
    private static final Option.Number AREA =
            new Option.Number("minAreaPx", "px", "Smaller ones are specks.", 30, 1, 1000);
    private static final Option.Choice SIDE =
            new Option.Choice("side", "Which side.", "bottom", List.of("bottom", "top"));
    private static final Option.Text GROUP = new Option.Text("groupBy", "Expression.", "^(.*)_");
    private static final RuleInfo SPECKLES = info("MASK_SPECKLES", AREA, SIDE, GROUP);
    private static final RuleInfo EMPTY = info("MASK_EMPTY");
    private static final RuleInfo DARK = info("IMAGE_DARK");
    private final RuleSettings standard = RuleSettings.standard(
            Stream.of(SPECKLES, EMPTY, DARK).map(Fake::new).toList());

    private record Fake(RuleInfo info) implements DatasetRule {
        @Override
        public void inspect(org.maskwright.check.facts.DatasetFacts facts, Report report) {}
    }

    private static RuleInfo info(String id, Option<?>... options) {
        return new RuleInfo(
                id, Severity.ERROR, RuleInfo.Certainty.DETERMINISTIC, "Why.", "How.", List.of(options), List.of());
    }

    @Test
    void startsFromWhatTheRulesSay() {
        assertThat(standard.enabled("MASK_EMPTY")).isTrue();
        assertThat(standard.enabled("NO_SUCH")).isFalse();
        assertThat(standard.severity(EMPTY)).isEqualTo(Severity.ERROR);
        assertThat(standard.value(SPECKLES, AREA)).isEqualTo(30);
        assertThat(standard.value(SPECKLES, SIDE)).isEqualTo("bottom");
        assertThat(standard.value(SPECKLES, GROUP)).isEqualTo("^(.*)_");
    }

    @Test
    void setsOptions() throws InputException {
        var set = standard.with("MASK_SPECKLES.minAreaPx=12.5")
                .with("MASK_SPECKLES.side = top")
                .with("MASK_SPECKLES.groupBy=a=b");
        assertThat(set.value(SPECKLES, AREA)).isEqualTo(12.5);
        assertThat(set.value(SPECKLES, SIDE)).isEqualTo("top");
        assertThat(set.value(SPECKLES, GROUP)).isEqualTo("a=b");
        assertThat(standard.value(SPECKLES, AREA)).as("the first is unchanged").isEqualTo(30);
    }

    @Test
    void setsSeveritiesAndTurnsRulesOffAndOn() throws InputException {
        var off = standard.with("MASK_EMPTY=off");
        assertThat(off.enabled("MASK_EMPTY")).isFalse();
        assertThat(off.with("MASK_EMPTY=info").enabled("MASK_EMPTY")).isTrue();
        assertThat(off.with("MASK_EMPTY=info").severity(EMPTY)).isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MASK_EMTY=off                | did you mean MASK_EMPTY?
        mask_empty=off               | did you mean MASK_EMPTY?
        Q=off                        | no rule is called "Q"; `maskwright check --list` shows them all
        MASK_EMPTY=bad               | write off, info, warning or error
        MASK_EMPTY                   | has no '='
        MASK_SPECKLES.minArea=3      | did you mean minAreaPx?
        MASK_EMPTY.minAreaPx=3       | has no option "minAreaPx"; there is none
        MASK_SPECKLES.minAreaPx=0    | MASK_SPECKLES.minAreaPx=0 is out of range; write 1 to 1000 px
        MASK_SPECKLES.minAreaPx=NaN  | out of range
        MASK_SPECKLES.minAreaPx=some | needs a number, not "some"
        MASK_SPECKLES.side=left      | known are bottom, top
        MASK_SPECKLES.side=bottm     | did you mean bottom?
        """)
    void saysWhatIsWrongWithASetting(String assignment, String message) {
        assertThatThrownBy(() -> standard.with(assignment))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MASK_EMPTY            | MASK_EMPTY
        MASK_*                | MASK_SPECKLES MASK_EMPTY
        MASK_*, -MASK_EMPTY   | MASK_SPECKLES
        -MASK_*               | IMAGE_DARK
        *                     | MASK_SPECKLES MASK_EMPTY IMAGE_DARK
        """)
    void selects(String list, String expected) throws InputException {
        assertThat(enabled(standard.select(list))).containsExactly(expected.split(" "));
    }

    @Test
    void selectionRunsARuleThatIsNamedThoughItIsOff() throws InputException {
        var off = standard.with("MASK_EMPTY=off");
        assertThat(enabled(off.select("MASK_EMPTY"))).containsExactly("MASK_EMPTY");
        assertThat(enabled(off.select("MASK_*"))).containsExactly("MASK_SPECKLES");
        assertThat(enabled(off.select("-IMAGE_DARK"))).containsExactly("MASK_SPECKLES");
    }

    @Test
    void selectionRefusesWhatIsNotKnown() {
        assertThatThrownBy(() -> standard.select("MASK_EMPTY,MASK_SPEKLES"))
                .hasMessageContaining("did you mean MASK_SPECKLES?");
        assertThatThrownBy(() -> standard.select("PAIR_*")).hasMessageContaining("no rule is called like \"PAIR_*\"");
        assertThatThrownBy(() -> standard.select("MASK_*,-*")).hasMessageContaining("leaves no rule");
        assertThatThrownBy(() -> standard.select("")).isInstanceOf(InputException.class);
    }

    @Test
    void takesWhatTheDatasetSays() throws InputException {
        var dataset = DatasetSettings.NONE
                .withRule(
                        "MASK_SPECKLES",
                        new RuleChoice(Optional.empty(), Optional.of("info"), Map.of("minAreaPx", 7, "side", "top")))
                .withRule("IMAGE_DARK", new RuleChoice(Optional.of(false), Optional.of("warning"), Map.of()));
        var set = standard.with(dataset);
        assertThat(set.value(SPECKLES, AREA)).isEqualTo(7);
        assertThat(set.value(SPECKLES, SIDE)).isEqualTo("top");
        assertThat(set.severity(SPECKLES)).isEqualTo(Severity.INFO);
        assertThat(set.enabled("IMAGE_DARK")).isFalse();
    }

    @Test
    void anOptionOfAFormerVersionIsPassedOver() throws InputException {
        var former = DatasetSettings.NONE.withRule(
                "MASK_SHIFTED",
                new RuleChoice(Optional.empty(), Optional.of("info"), Map.of("quartiles", 2.5, "minShift", 3)));
        RuleSettings settings = RuleSettings.standard(RuleCatalogue.standard()).with(former);
        RuleInfo shifted = RuleCatalogue.standard().stream()
                .map(Rule::info)
                .filter(i -> i.id().equals("MASK_SHIFTED"))
                .findFirst()
                .orElseThrow();
        assertThat(settings.severity(shifted)).isEqualTo(Severity.INFO);
    }

    @Test
    void namesTheFileWhenTheDatasetSaysNonsense() {
        var dataset = DatasetSettings.NONE.withRule("MASK_SPECKLE", RuleChoice.NONE);
        assertThatThrownBy(() -> standard.with(dataset))
                .isInstanceOf(InputException.class)
                .hasMessage("dataset.json: no rule is called \"MASK_SPECKLE\"; did you mean MASK_SPECKLES?");
    }

    private static List<String> enabled(RuleSettings settings) {
        return Stream.of(SPECKLES, EMPTY, DARK)
                .map(RuleInfo::id)
                .filter(settings::enabled)
                .toList();
    }
}
