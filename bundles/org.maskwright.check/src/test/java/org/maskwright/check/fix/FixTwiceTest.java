package org.maskwright.check.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Severity;
import org.maskwright.check.rule.PairAndFileRules;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.journal.Operation;

/** A repair acts on the contents that were judged: asked for once more before the next check, it is not made once more. */
class FixTwiceTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aMaskThatIsInvertedTwiceForOneFindingIsInvertedOnce() throws Exception {
        var disk = new FolderOnDisk(folder, new LabelMap.Binary255());
        disk.put("images/a.png", Pngs.grey(new int[] {1, 2, 3, 4}));
        disk.put("masks/a.png", Pngs.grey(new int[] {0, 255, 255, 255}));
        CheckResult result = disk.check();
        var inverted = new Finding(
                "MASK_INVERTED",
                Severity.WARNING,
                SampleName.of("a"),
                List.of("masks/a.png", "images/a.png"),
                "Inverted.",
                Map.of(),
                List.of("invert"));
        List<Edit> edits = new Repairs(RuleSettings.standard(PairAndFileRules.all()), FixCatalogue.standard())
                .plan(result, List.of(inverted), Optional.empty())
                .edits();

        Journal journal = DatasetFolder.open(folder, Access.WRITE).journal(NOON);
        assertThat(journal.apply("fix MASK_INVERTED", edits, Progress.none()).files())
                .isEqualTo(1);
        byte[] once = disk.bytes("masks/a.png");
        Operation again = journal.apply("fix MASK_INVERTED", edits, Progress.none());

        assertThat(disk.bytes("masks/a.png")).isEqualTo(once);
        assertThat(again.files()).isZero();
        assertThat(again.skipped()).singleElement().satisfies(s -> assertThat(s.why())
                .startsWith("masks/a.png was changed since"));
    }
}
