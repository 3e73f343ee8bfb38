package org.maskwright.dataset.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings.Paths;
import org.maskwright.dataset.settings.DatasetSettings.RuleChoice;

class SettingsFileTest {
    private static String fixture(String name) throws IOException {
        try (var in = SettingsFileTest.class.getResourceAsStream("/fileversions/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void opensVersion1() throws Exception {
        DatasetSettings settings = SettingsFile.parse(fixture("dataset-1.json"), "dataset.json");
        assertThat(settings.paths()).contains(new Paths("photos/{dir*}/{name}.jpg", "mattes/{dir*}/{name}.png"));
        assertThat(settings.labels()).contains(new LabelMap.AlphaAtLeast(128));
        assertThat(settings.rule("MASK_SPECKLES").options()).containsEntry("minAreaPx", 12);
        assertThat(settings.rule("MASK_SPECKLES").severity()).contains("info");
        assertThat(settings.rule("NAME_NON_ASCII").enabled()).contains(false);
        assertThat(settings.rule("OTHER")).isEqualTo(RuleChoice.NONE);
        assertThat(settings.ignores("MASK_EMPTY", "02299")).isTrue();
        assertThat(settings.ignores("MASK_FULL", "02299")).isFalse();
    }

    @Test
    void writesBackWhatItReadByteForByte() throws Exception {
        String text = fixture("dataset-1.json");
        assertThat(SettingsFile.format(SettingsFile.parse(text, "dataset.json")))
                .isEqualTo(text);
    }

    @Test
    void classesHaveNames() throws Exception {
        String text = fixture("dataset-1-classes.json");
        DatasetSettings settings = SettingsFile.parse(text, "dataset.json");
        var classes = List.of(LabelClass.BACKGROUND, new LabelClass(7, "hair, left/right", 0x80ff00));
        assertThat(settings.labels()).contains(new LabelMap.Indexed(classes));
        assertThat(settings.other()).isEmpty();
        assertThat(SettingsFile.format(settings)).isEqualTo(text);
        String coloured = text.replace("indexed:8", "colours");
        assertThat(SettingsFile.parse(coloured, "dataset.json").labels()).contains(new LabelMap.Colours(classes));
        assertThat(SettingsFile.format(SettingsFile.parse(coloured, "dataset.json")))
                .isEqualTo(coloured);
    }

    @Test
    void classesOfAnotherKindOfLabelsAreKept() throws Exception {
        String text = fixture("dataset-1-classes.json").replace("indexed:8", "0/255");
        DatasetSettings settings = SettingsFile.parse(text, "dataset.json");
        assertThat(settings.labels()).contains(new LabelMap.Binary255());
        assertThat(SettingsFile.format(settings)).isEqualTo(text);
    }

    @Test
    void classesThatAreWrongAreSaid() throws Exception {
        String text = fixture("dataset-1-classes.json");
        for (String wrong : List.of(
                text.replace("#80ff00", "green"),
                text.replace("\"id\" : 7", "\"id\" : 0"),
                text.replace("\"id\" : 7", "\"id\" : \"7\""),
                "{\"version\" : 1, \"labels\" : \"colours\"}")) {
            assertThatThrownBy(() -> SettingsFile.parse(wrong, "dataset.json"))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("dataset.json, labels: classes");
        }
    }

    @Test
    void changesOnlyWhatWasDecided() throws Exception {
        DatasetSettings before = SettingsFile.parse(fixture("dataset-1.json"), "dataset.json");
        DatasetSettings after = before.ignoring("MASK_EMPTY", "10")
                .withRule("X", new RuleChoice(Optional.of(true), Optional.empty(), java.util.Map.of("a", "b")));
        assertThat(SettingsFile.parse(SettingsFile.format(after), "dataset.json"))
                .isEqualTo(after);
        assertThat(SettingsFile.format(after)).contains("\"9\",\n      \"10\",\n      \"02299\"");
        assertThat(SettingsFile.format(DatasetSettings.NONE)).isEqualTo("{\n  \"version\" : 1\n}\n");
    }

    @Test
    void whatIsIgnoredCanBeSeenAgain() {
        DatasetSettings ignoring =
                DatasetSettings.NONE.ignoring("A", List.of("1", "2")).ignoring("B", "1");
        assertThat(ignoring.notIgnoring("A", List.of("1")).ignored().get("A")).containsExactly("2");
        assertThat(ignoring.notIgnoring("A", List.of("1", "2")).ignored()).containsOnlyKeys("B");
        assertThat(DatasetSettings.NONE
                        .withRule("A", false)
                        .withRule("A", true)
                        .rule("A")
                        .enabled())
                .contains(true);
    }

    @Test
    void aDecisionIsAnEditThatLeavesTheRestAlone() throws Exception {
        byte[] text = fixture("dataset-1.json").getBytes(StandardCharsets.UTF_8);
        assertThat(DatasetSettings.edit(s -> s.ignoring("MASK_FULL", "1")))
                .isInstanceOfSatisfying(
                        Edit.WriteState.class, e -> assertThat(e.file()).isEqualTo(StateFile.SETTINGS));
        var edit = (Edit.WriteState) DatasetSettings.edit(s -> s.ignoring("MASK_FULL", "1"));
        String changed = new String(edit.change().apply(text), StandardCharsets.UTF_8);
        assertThat(SettingsFile.parse(changed, "dataset.json"))
                .isEqualTo(SettingsFile.parse(fixture("dataset-1.json"), "dataset.json")
                        .ignoring("MASK_FULL", "1"));
        assertThat(((Edit.WriteState) DatasetSettings.edit(s -> s)).change().apply(text))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"version": 1,            | line 1, column
        {"version": 1} x          | line 1, column 17
        {"version": 1, "version": 1} | Duplicate field 'version'
        []                        | line 1, column 1
        {}                        | 'version' must be a number
        {"version": 3}            | newer than this program
        {"version": 1, "layout": 3} | 'layout' must be an object
        {"version": 1, "layout": {"images": "a/*.jpg"}} | needs the texts
        {"version": 1, "layout": {"images": "a/?.jpg", "masks": "b"}} | 'a/?.jpg'
        {"version": 1, "labels": "0/2"} | label map '0/2'
        {"version": 1, "rules": {"A": {"enabled": 1}}} | 'rules.A.enabled' must be true or false
        {"version": 1, "rules": {"A": {"severity": "bad"}}} | 'rules.A.severity' must be
        {"version": 1, "rules": {"A": {"x": []}}} | 'rules.A.x' must be a number or a text
        {"version": 1, "ignored": {"A": "b"}} | 'ignored.A' must be a list
        """)
    void saysWhereAFileIsWrong(String json, String message) {
        assertThatThrownBy(() -> SettingsFile.parse(json, "dataset.json"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("dataset.json")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void opensStatusesOfVersion1() throws Exception {
        Statuses statuses = Statuses.parse(fixture("status-1.csv"), "status.csv");
        assertThat(statuses.entries()).containsOnlyKeys("a, \"b\"", "02299");
        assertThat(statuses.entries().get("a, \"b\"").by()).isEqualTo("Zoë");
    }
}
