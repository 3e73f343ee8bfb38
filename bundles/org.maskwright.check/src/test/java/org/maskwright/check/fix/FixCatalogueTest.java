package org.maskwright.check.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.ledger.Evidence;
import org.maskwright.dataset.ledger.Statuses;

class FixCatalogueTest {
    private final Repairing context = new Repairing(new LabelMap.Binary255(), "images/b.jpg");

    @Test
    void idsDifferAndAreExplained() {
        assertThat(FixCatalogue.standard().fixes())
                .extracting(Fix::id)
                .doesNotHaveDuplicates()
                .hasSize(17);
        assertThat(FixCatalogue.standard().fixes())
                .allMatch(f -> f.explanation().endsWith("."));
        assertThat(FixCatalogue.standard().find("no-such-fix")).isEmpty();
    }

    @Test
    void quarantinesThePairOrWhatIsNamed() throws Exception {
        assertThat(context.edits("quarantine", Map.of()))
                .containsExactly(
                        new Edit.Quarantine("masks/a.png", Edit.Expected.ANY, "RULE"),
                        new Edit.Quarantine("images/a.jpg", Edit.Expected.ANY, "RULE"));
        assertThat(context.edits("quarantine", Map.of("setAside", List.of("images/a.jpg"))))
                .containsExactly(new Edit.Quarantine("images/a.jpg", Edit.Expected.ANY, "RULE"));
        assertThat(context.edits("strip-junk", Map.of())).hasSize(2).hasOnlyElementsOfType(Edit.Quarantine.class);
    }

    @Test
    void marksASampleAsRightlyEmpty() throws Exception {
        assertThat(context.edits("verified-empty", Map.of()))
                .containsExactly(Statuses.mark("a", SampleStatus.VERIFIED_EMPTY, Evidence.NONE));
    }

    @Test
    void renamesBothFiles() throws Exception {
        Map<String, Object> data = Map.of(
                "renames",
                List.of(
                        Map.of("from", "images/A.jpg", "to", "images/a.jpg"),
                        Map.of("from", "masks/A.png", "to", "masks/a.png")));
        assertThat(context.edits("rename", data))
                .containsExactly(
                        new Edit.Rename("images/A.jpg", "images/a.jpg", Edit.Expected.ANY),
                        new Edit.Rename("masks/A.png", "masks/a.png", Edit.Expected.ANY));
    }

    @Test
    void renamesOntoNoFile() {
        Map<String, Object> data = Map.of("renames", List.of(Map.of("from", "images/a.jpg", "to", "images/b.jpg")));
        assertThatThrownBy(() -> context.edits("rename", data))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("images/a.jpg cannot become images/b.jpg");
        assertThatThrownBy(() -> context.edits("rename", Map.of())).isInstanceOf(InputException.class);
    }
}
