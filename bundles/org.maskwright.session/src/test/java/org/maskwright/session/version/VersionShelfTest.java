package org.maskwright.session.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.WatchNews;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.version.VersionShelf.FreezeWish;

/** Versions of discs, frozen, compared with what is there later, and brought out again. */
class VersionShelfTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path dir;

    private DatasetSession open() throws Exception {
        Path folder = Datasets.discs(dir.resolve("discs"), List.of("a", "b", "c", "d"));
        return DatasetSession.open(folder, RuleBook.standard(), NOON, Progress.none());
    }

    /** Takes the lower half of a mask away: answers what the two have in common. */
    private static double halve(Path file) throws Exception {
        Mask mask = MaskFile.read(Files.readAllBytes(file)).labels(new LabelMap.Binary255());
        byte[] labels = mask.toBytes();
        int before = foreground(labels);
        Arrays.fill(labels, labels.length / 2, labels.length, (byte) 0);
        Files.write(file, MaskFile.png(Mask.of(mask.size(), labels)));
        return (double) foreground(labels) / before;
    }

    private static int foreground(byte[] labels) {
        int count = 0;
        for (byte label : labels) {
            count += label == 0 ? 0 : 1;
        }
        return count;
    }

    private static List<String> told(VersionComparison comparison) {
        return comparison.changes().stream()
                .map(c -> c.label() + ": " + c.what() + " " + c.overlap())
                .toList();
    }

    @Test
    void tellsWhatChangedSinceAndBetweenVersions() throws Exception {
        try (DatasetSession session = open()) {
            Path root = session.folder().root();
            var shelf = new VersionShelf(session, NOON);
            assertThat(shelf.list()).isEmpty();
            shelf.freeze(new FreezeWish("v1", "as\n delivered ", false), Progress.none());
            VersionRow row = shelf.list().getFirst();
            assertThat(row.name()).isEqualTo("v1");
            assertThat(row.when(ZoneOffset.UTC)).isEqualTo("2026-11-30 12:00");
            assertThat(row.count()).isEqualTo("4");
            assertThat(row.note()).isEqualTo("as delivered");
            VersionComparison same = shelf.compare("v1", Optional.empty(), Progress.none());
            assertThat(same.headline()).isEqualTo("Since v1: 0 added, 0 removed, 0 changed");
            assertThat(same.changes()).isEmpty();

            double iou = halve(root.resolve("masks/b.png"));
            session.setStatus(List.of("a"), SampleStatus.VERIFIED, Progress.none());
            Files.copy(root.resolve("images/a.png"), root.resolve("images/e.png"));
            Files.delete(root.resolve("images/d.png"));
            Files.delete(root.resolve("masks/d.png"));
            session.refresh(new WatchNews.Changed(Set.of(), true), Progress.none());
            VersionComparison since = shelf.compare("v1", Optional.empty(), Progress.none());
            assertThat(since.headline()).isEqualTo("Since v1: 1 added, 1 removed, 2 changed");
            assertThat(told(since))
                    .containsExactly(
                            String.format(java.util.Locale.ROOT, "b: mask %.4f", iou),
                            "a: unreviewed → verified ",
                            "e: added ",
                            "d.png: removed ");
            assertThat(iou).isBetween(0.4, 0.6);

            shelf.freeze(new FreezeWish("v2", "", true), Progress.none());
            VersionComparison between = shelf.compare("v1", Optional.of("v2"), Progress.none());
            assertThat(between.headline()).isEqualTo("From v1 to v2: 1 added, 1 removed, 2 changed");
            assertThat(told(between)).isEqualTo(told(since));
            assertThat(shelf.list()).extracting(VersionRow::name).containsExactly("v2", "v1");
        }
    }

    @Test
    void bringsAVersionOut() throws Exception {
        try (DatasetSession session = open()) {
            var shelf = new VersionShelf(session, NOON);
            shelf.freeze(new FreezeWish("v1", "", false), Progress.none());
            Path mask = session.folder().root().resolve("masks/b.png");
            byte[] before = Files.readAllBytes(mask);
            halve(mask);
            assertThat(shelf.export("v1", dir.resolve("out"), Progress.none())).isEqualTo(4);
            assertThat(dir.resolve("out/masks/b.png")).hasBinaryContent(before);
            assertThatThrownBy(() -> shelf.export("v2", dir.resolve("two"), Progress.none()))
                    .isInstanceOf(InputException.class)
                    .hasMessage("there is no version 'v2'; there are v1");
        }
    }

    @Test
    void namesAreChecked() throws Exception {
        try (DatasetSession session = open()) {
            var shelf = new VersionShelf(session, NOON);
            assertThat(VersionShelf.freeName(shelf.list())).isEqualTo("v1");
            shelf.freeze(new FreezeWish("v2", "", false), Progress.none());
            List<VersionRow> rows = shelf.list();
            assertThat(VersionShelf.freeName(rows)).isEqualTo("v3");
            assertThat(new FreezeWish("v2", "", false).refusal(rows))
                    .contains("There is a version v2 already, and versions do not change.");
            assertThat(new FreezeWish("1.0", "", false).refusal(rows)).isEmpty();
            assertThat(new FreezeWish("../x", "", false).refusal(rows).orElseThrow())
                    .startsWith("A name has letters, digits, '.', '-' and '_'");
        }
    }
}
