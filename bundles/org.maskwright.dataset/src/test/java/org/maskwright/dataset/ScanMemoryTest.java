package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.journal.SmallDataset;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.LayoutGuess;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;

class ScanMemoryTest {
    @TempDir
    Path root;

    @TempDir
    Path cache;

    private SmallDataset dataset;
    private DatasetFolder folder;

    @BeforeEach
    void makeDataset() throws Exception {
        dataset = SmallDataset.make(root, 4);
        dataset.put("images/.DS_Store", "junk");
        dataset.put("other/rest.jpg", "has no place");
        dataset.put("images/имя 😀.jpg", "in any script");
        folder = DatasetFolder.open(root, Access.WRITE, cache);
    }

    private Scan scan() throws IOException, InputException {
        return folder.scan(Progress.none());
    }

    private Path file() {
        return folder.stateFolder().resolve("scan.bin");
    }

    private void remember() throws IOException, InputException {
        folder.scans().keep(scan(), folder.settings());
    }

    @Test
    void keepsAllOfAScan() throws Exception {
        assertThat(folder.scans().last(folder.settings())).isEmpty();
        Scan scan = scan();
        folder.scans().keep(scan, folder.settings());
        assertThat(folder.scans().last(folder.settings())).contains(scan);
        assertThat(List.copyOf(folder.scans()
                        .last(folder.settings())
                        .orElseThrow()
                        .stamps()
                        .keySet()))
                .as("in the same order")
                .isEqualTo(List.copyOf(scan.stamps().keySet()));
    }

    @Test
    void keepsALayoutThatWasStatedWithItsAlternative() throws Exception {
        var guess = new LayoutGuess(
                new Layout("a", "{name}.jpg", "{name}_m.png", new LabelMap.AlphaAtLeast(7)),
                true,
                0.25,
                Optional.of(new Layout("b", "x/{name}.{ext}", "y/{name}.{ext}", new LabelMap.Indexed(3))),
                "why");
        Scan scan = new Scan(guess, List.of(), List.of(), java.util.Map.of());
        DatasetSettings stated = DatasetSettings.NONE.withLayout(
                new DatasetSettings.Paths("{name}.jpg", "{name}_m.png"), Optional.of(new LabelMap.AlphaAtLeast(7)));
        byte[] bytes = ScanCodec.bytes(scan, stated);
        assertThat(ScanCodec.scan(bytes, stated)).contains(scan);
        assertThat(ScanCodec.scan(bytes, DatasetSettings.NONE)).isEmpty();
    }

    /** What the next scan says must not depend on what was kept, whatever happened to the files. */
    @Test
    void isNoticedToBeOld() throws Exception {
        remember();
        dataset.put("images/2b.jpg", "one more");
        assertThat(scan().samples()).extracting(Sample::label).contains("2b");
        remember();
        Files.delete(root.resolve("masks/1.png"));
        assertThat(scan().samples())
                .filteredOn(s -> s.mask().isEmpty())
                .extracting(Sample::label)
                .contains("1");
        remember();
        Files.move(root.resolve("masks/2.png"), root.resolve("masks/1.png"));
        assertThat(scan().samples())
                .filteredOn(s -> s.mask().isEmpty())
                .extracting(Sample::label)
                .contains("2");
        remember();
        dataset.put("notes.txt", "one stray more");
        assertThat(scan().strays()).extracting(StrayFile::path).contains("notes.txt");
    }

    @Test
    void isNoticedToBeOldWhereOnlyATimeOrASizeChanged() throws Exception {
        remember();
        Path mask = root.resolve("masks/3.png");
        Files.setLastModifiedTime(mask, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(scan().stamps().get("masks/3.png").modifiedMs()).isEqualTo(1_700_000_000_000L);
        remember();
        Files.writeString(mask, "longer than it was");
        Files.setLastModifiedTime(mask, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(scan().stamps().get("masks/3.png").bytes()).isEqualTo(18);
        remember();
        Files.setLastModifiedTime(root.resolve("other/rest.jpg"), FileTime.fromMillis(1_700_000_000_000L));
        assertThat(scan().strays()).extracting(StrayFile::modifiedNs).contains(1_700_000_000_000_000_000L);
    }

    /** Whether a scan was made of what was kept is seen by a sample that nobody else can know of. */
    @Test
    void sparesTheWorkWhereNothingChanged() throws Exception {
        Scan scan = scan();
        List<Sample> renamed = scan.samples().stream()
                .map(s -> new Sample("kept " + s.label(), s.image(), s.mask(), s.status()))
                .toList();
        folder.scans().keep(new Scan(scan.layout(), renamed, scan.strays(), scan.stamps()), folder.settings());
        assertThat(scan().samples()).extracting(Sample::label).allMatch(id -> id.startsWith("kept "));
        dataset.put("images/new.jpg", "one more");
        assertThat(scan().samples()).extracting(Sample::label).noneMatch(id -> id.startsWith("kept "));
    }

    @Test
    void hasTheStatusesOfNow() throws Exception {
        remember();
        folder.journal(Clock.systemUTC())
                .apply("mark", List.of(Statuses.mark("1", SampleStatus.VERIFIED)), Progress.none());
        assertThat(folder.scans().last(folder.settings()).orElseThrow().samples())
                .filteredOn(s -> s.label().equals("1"))
                .extracting(Sample::status)
                .containsExactly(SampleStatus.VERIFIED);
    }

    @Test
    void isForgottenUnderOtherSettings() throws Exception {
        remember();
        folder.save(DatasetSettings.NONE.withLabels(Optional.of(new LabelMap.Trimap())));
        assertThat(folder.scans().last(folder.settings())).isEmpty();
        assertThat(scan().layout().layout().labels()).isEqualTo(new LabelMap.Trimap());
    }

    @Test
    void isBegunAnewWhereItIsDamaged() throws Exception {
        Scan scan = scan();
        remember();
        byte[] sound = Files.readAllBytes(file());
        for (int at = 0; at < sound.length; at += 7) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x10;
            Files.write(file(), damaged);
            assertThat(folder.scans().last(folder.settings())).as("byte %d", at).isEmpty();
            Files.write(file(), java.util.Arrays.copyOf(sound, at));
            assertThat(folder.scans().last(folder.settings()))
                    .as("the first %d bytes", at)
                    .isEmpty();
        }
        assertThat(scan()).isEqualTo(scan);
        remember();
        assertThat(folder.scans().last(folder.settings())).contains(scan);
    }

    @Test
    void standsInNobodysWay() throws Exception {
        Scan scan = scan();
        Files.createDirectory(file());
        folder.scans().keep(scan, folder.settings());
        assertThat(folder.scans().last(folder.settings())).isEmpty();
        assertThat(scan()).isEqualTo(scan);
    }
}
