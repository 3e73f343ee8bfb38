package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.check.DatasetBuilder.dataset;
import static org.maskwright.check.FactsBuilder.sample;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.check.RuleProbe;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.layout.Layout;

class NameNonAsciiRuleTest {
    private final RuleProbe probe = RuleProbe.of(new NameNonAsciiRule());

    @Test
    void writesAccentsPlain() {
        var found = probe.findings(dataset(sample("\u00c9t\u00e9 Stra\u00dfe").mask(".#")));
        assertThat(found.getFirst().message()).contains("(\u00c9 \u00e9 \u00df)");
        assertThat(found.getFirst().data().get("renames"))
                .isEqualTo(List.of(
                        Map.of("from", "images/\u00c9t\u00e9 Stra\u00dfe.jpg", "to", "images/Ete Strasse.jpg"),
                        Map.of("from", "masks/\u00c9t\u00e9 Stra\u00dfe.png", "to", "masks/Ete Strasse.png")));
    }

    @Test
    void takesNoNameThatIsTaken() {
        var found = probe.findings(dataset(
                sample("\u00e9").mask(".#"),
                sample("e").mask(".#"),
                sample("\u00e8").mask(".#")));
        assertThat(found)
                .extracting(f -> f.data().get("renames").toString())
                .satisfiesExactly(
                        first -> assertThat(first).contains("to=images/e-2.jpg", "to=masks/e-2.png"),
                        second -> assertThat(second).contains("to=images/e-3.jpg", "to=masks/e-3.png"));
    }

    @Test
    void cleansFoldersAndEveryPlaceholder() {
        Layout layout = new Layout(
                "AISegment",
                "clip/{g}/clip_{n}/{g}-{n}.{ext}",
                "matting/{g}/m_{n}/{g}-{n}.{ext}",
                new LabelMap.Binary255());
        var found = probe.findings(dataset(sample("s")
                        .mask(".#")
                        .image(f -> f.path("clip/\u00e4/clip_1/\u00e4-1.jpg"))
                        .maskFile(f -> f.path("matting/\u00e4/m_1/\u00e4-1.png")))
                .layout(layout));
        assertThat(found.getFirst().data().get("renames").toString())
                .contains("to=clip/a/clip_1/a-1.jpg", "to=matting/a/m_1/a-1.png");
    }

    @Test
    void namesASampleInAnotherScriptByItsHash() {
        var renames = probe.findings(dataset(sample("\u65e5\u672c"), sample("\u65e5\u6728"))).stream()
                .map(f -> f.data().get("renames").toString())
                .toList();
        assertThat(renames).doesNotHaveDuplicates().allMatch(r -> r.matches(".*to=images/sample-[0-9a-f]{8}[.]jpg.*"));
    }

    @Test
    void passesPlainNames() {
        assertThat(probe.findings(dataset(sample("a b_c-1").mask(".#")))).isEmpty();
    }
}
