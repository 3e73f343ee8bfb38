package org.maskwright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.CheckResult.Reading;
import org.maskwright.check.facts.FactsCache;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.imaging.mask.MaskFile;

/** Checks of real files in a folder, one after another, through the catalog. */
class IncrementalCheckTest {
    private static final Mask FIGURE =
            Mask.parse("........", "..####..", "..####..", ".######.", ".######.", ".######.");
    private final AreaRule rule = new AreaRule();

    @TempDir
    Path root;

    /** Reports the number of foreground pixels of each mask. */
    private static final class AreaRule implements SampleRule {
        @Override
        public RuleInfo info() {
            return new RuleInfo(
                    "AREA", Severity.INFO, RuleInfo.Certainty.DETERMINISTIC, "e", "r", List.of(), List.of());
        }

        @Override
        public void inspect(SampleFacts facts, Report report) {
            facts.maskFeatures()
                    .ifPresent(m -> report.found(
                            facts.sample().name(),
                            List.of(),
                            m.foreground() + " px, pair " + facts.pair().isPresent(),
                            Map.of()));
        }
    }

    @BeforeEach
    void makePairs() throws IOException {
        Files.createDirectories(root.resolve("images"));
        Files.createDirectories(root.resolve("masks"));
        for (String id : List.of("1", "2", "10")) {
            write("images/" + id + ".png", FIGURE);
            write("masks/" + id + ".png", FIGURE);
        }
    }

    @Test
    void decodesNothingTheSecondTime() throws Exception {
        var first = check();
        var second = check();
        assertThat(first.reading()).isEqualTo(new Reading(6, 0, ""));
        assertThat(second.reading()).isEqualTo(new Reading(0, 6, ""));
        assertThat(second.findings())
                .isEqualTo(first.findings())
                .extracting(f -> f.sample() + ": " + f.message())
                .containsExactly("1: 26 px, pair true", "2: 26 px, pair true", "10: 26 px, pair true");
    }

    @Test
    void decodesEverythingWhenToldNotToTrust() throws Exception {
        check();
        var options = new CheckOptions(RuleSettings.standard(List.of(rule)), 2, false, Set.of());
        assertThat(check(options, new LabelMap.Binary255()).reading()).isEqualTo(new Reading(6, 0, ""));
        assertThat(check().reading())
                .as("what was measured is kept nevertheless")
                .isEqualTo(new Reading(0, 6, ""));
    }

    @Test
    void decodesWhatChanged() throws Exception {
        check();
        write("masks/2.png", FIGURE.inverted());
        Files.setLastModifiedTime(root.resolve("masks/2.png"), FileTime.fromMillis(1_500_000_000_000L));
        var second = check();
        assertThat(second.reading()).as("mask 2, and its image for the pair").isEqualTo(new Reading(2, 4, ""));
        assertThat(second.findings())
                .extracting(Finding::message)
                .containsExactly("26 px, pair true", "22 px, pair true", "26 px, pair true");
        assertThat(check().reading()).isEqualTo(new Reading(0, 6, ""));
    }

    @Test
    void whatIsWrittenAgainWithinTheGrainOfTimeIsHashed() throws Exception {
        Path mask = root.resolve("masks/2.png");
        // However long a busy machine takes to look: this is not long enough ago.
        FileTime time = FileTime.fromMillis(System.currentTimeMillis() + 60_000);
        Files.setLastModifiedTime(mask, time);
        long size = Files.size(mask);
        check();
        write("masks/2.png", Mask.parse("........", "..####..", "..####..", "..####..", ".######.", ".######."));
        Files.setLastModifiedTime(mask, time);
        assertThat(Files.size(mask)).isEqualTo(size);
        var other = check();
        assertThat(other.findings())
                .extracting(Finding::message)
                .containsExactly("26 px, pair true", "24 px, pair true", "26 px, pair true");
        assertThat(other.reading().decoded())
                .as("mask 2, and its image for the pair")
                .isEqualTo(2);
    }

    @Test
    void aCancelledCheckKeepsWhatItMeasured() throws Exception {
        int[] measured = {0};
        var cancelled = new Progress() {
            @Override
            public void begin(String name, long units) {}

            @Override
            public void worked(long units) {
                measured[0]++;
            }

            @Override
            public boolean isCancelled() {
                return measured[0] == 2;
            }
        };
        var options = new CheckOptions(RuleSettings.standard(List.of(rule)), 1, true, Set.of());
        assertThatThrownBy(() -> check(options, new LabelMap.Binary255(), cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(check().reading()).isEqualTo(new Reading(2, 4, ""));
    }

    @Test
    void hashesWhatWasOnlyTouchedAndRemembersThat() throws Exception {
        check();
        Files.setLastModifiedTime(root.resolve("masks/2.png"), FileTime.fromMillis(1_500_000_000_000L));
        assertThat(check().reading()).isEqualTo(new Reading(0, 6, ""));
        Files.setLastModifiedTime(root.resolve("masks/1.png"), FileTime.fromMillis(1_500_000_000_000L));
        assertThat(check().reading()).isEqualTo(new Reading(0, 6, ""));
    }

    @Test
    void measuresMasksAgainUnderAnotherLabelMap() throws Exception {
        check();
        var options = CheckOptions.of(RuleSettings.standard(List.of(rule)));
        var other = check(options, new LabelMap.Binary01());
        assertThat(other.reading()).as("images are needed for the pairs").isEqualTo(new Reading(6, 0, ""));
        assertThat(other.findings()).hasSize(3);
    }

    @Test
    void rebuildsADamagedCatalogAndSaysSo() throws Exception {
        var first = check();
        Files.writeString(root.resolve(".maskwright/catalog.db"), "no database");
        var second = check();
        assertThat(second.reading().decoded()).isEqualTo(6);
        assertThat(second.reading().warning()).contains("begun anew");
        assertThat(second.findings()).isEqualTo(first.findings());
        assertThat(check().reading()).isEqualTo(new Reading(0, 6, ""));
    }

    @Test
    void losesNothingWithTheCatalog() throws Exception {
        var first = check();
        Files.delete(root.resolve(".maskwright/catalog.db"));
        assertThat(check().findings()).isEqualTo(first.findings());
    }

    @Test
    void forgetsFilesThatAreGone() throws Exception {
        check();
        Files.delete(root.resolve("images/2.png"));
        Files.delete(root.resolve("masks/2.png"));
        assertThat(check().reading()).isEqualTo(new Reading(0, 4, ""));
        int[] entries = {0};
        try (var catalog = Catalog.at(root.resolve(".maskwright/catalog.db"))) {
            catalog.load(FactsCache.format(new LabelMap.Binary255()), e -> entries[0]++);
        }
        assertThat(entries[0]).as("two images, masks and pairs").isEqualTo(6);
    }

    private void write(String path, Mask mask) throws IOException {
        Files.write(root.resolve(path), MaskFile.png(mask));
    }

    private CheckResult check() throws IOException, InputException {
        return check(CheckOptions.of(RuleSettings.standard(List.of(rule))), new LabelMap.Binary255());
    }

    private CheckResult check(CheckOptions options, LabelMap labels) throws IOException, InputException {
        var progress = new StrictProgress();
        CheckResult result = check(options, labels, progress);
        progress.assertComplete();
        return result;
    }

    private CheckResult check(CheckOptions options, LabelMap labels, Progress progress)
            throws IOException, InputException {
        var folder = DatasetFolder.open(root, Access.WRITE);
        var stated = DatasetSettings.NONE.withLayout(
                new DatasetSettings.Paths("images/{name}.{ext}", "masks/{name}.{ext}"), Optional.of(labels));
        var scan = folder.scan(stated, Progress.none());
        try (var catalog = folder.catalog()) {
            return new CheckRunner(List.of(rule))
                    .run(new Subject(folder.root(), scan, SplitLedger.NONE, Optional.of(catalog)), options, progress);
        }
    }
}
