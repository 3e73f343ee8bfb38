package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.CsvTable;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.settings.DatasetSettings;

/** State that was kept when samples had no keys: {@code state-1.zip} is a dataset with it, {@code state-1.csv} what was told of it then. */
class OldStateTest {
    @TempDir
    Path root;

    @BeforeEach
    void unpack() throws IOException {
        try (var zip = new ZipInputStream(resource("state-1.zip"), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = root.resolve(entry.getName());
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(OldStateTest.class.getResourceAsStream("/fileversions/" + name), name);
    }

    private DatasetFolder folder() throws Exception {
        return DatasetFolder.open(root, Access.WRITE);
    }

    private static List<String> told() throws Exception {
        String text = new String(resource("state-1.csv").readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().skip(1).toList();
    }

    private List<String> tells() throws Exception {
        DatasetFolder folder = folder();
        Scan scan = folder.scan(Progress.none());
        var rows = folder.statuses(scan).entries();
        var parts = folder.split(scan).parts();
        var folds = folder.folds(scan).folds();
        List<String> lines = new ArrayList<>();
        for (Sample s : scan.samples()) {
            lines.add(String.join(
                    ",",
                    s.label(),
                    s.image().orElse(""),
                    s.mask().orElse(""),
                    rows.containsKey(s.key()) ? rows.get(s.key()).status().text() : "unlabelled",
                    Optional.ofNullable(parts.get(s.key())).map(Part::text).orElse(""),
                    Optional.ofNullable(folds.get(s.key()))
                            .map(Object::toString)
                            .orElse(""),
                    ignored(folder.settings(), scan, s)));
        }
        return lines;
    }

    private static String ignored(DatasetSettings settings, Scan scan, Sample sample) {
        SampleNames names = SampleNames.of(scan, settings.keys());
        return new TreeMap<>(settings.ignored())
                .entrySet().stream()
                        .filter(e -> e.getValue().stream().map(names::subject).anyMatch(sample.key()::equals))
                        .map(e -> e.getKey())
                        .collect(Collectors.joining(" "));
    }

    private String text(String file) throws IOException {
        return Files.readString(root.resolve(".maskwright").resolve(file));
    }

    private Journal journal() throws Exception {
        return folder().journal(java.time.Clock.systemUTC());
    }

    private void carryOver() throws Exception {
        journal().apply("carry over", CarryOver.edits(folder(), folder().scan(Progress.none())), Progress.none());
    }

    @Test
    void isReadAsItWasUnderstoodThen() throws Exception {
        assertThat(tells()).isEqualTo(told());
    }

    @Test
    void isCarriedOverOnceAndTakenBack() throws Exception {
        String before = text("status.csv") + text("split.csv") + text("folds.csv") + text("dataset.json");
        carryOver();
        assertThat(tells()).isEqualTo(told());
        assertThat(CarryOver.edits(folder(), folder().scan(Progress.none()))).isEmpty();
        assertThat(CsvTable.parse(text("split.csv"), "", List.of("sample")))
                .extracting(r -> r.get("sample"))
                .containsExactly(
                        "val/Zo\u00e9.jpg",
                        "train/ann.jpg",
                        "train/ann.png",
                        "val/bob.jpg",
                        "gone",
                        "train/7.png",
                        "val/7.png");
        assertThat(text("dataset.json"))
                .contains("\"version\" : 2", "{dir*}/images/{name}.{ext}", "val/bob.jpg", "notes.txt", "gone");
        journal().undo(Progress.none());
        assertThat(text("status.csv") + text("split.csv") + text("folds.csv") + text("dataset.json"))
                .isEqualTo(before);
    }

    /** Before there were keys, each of these files changed what others were called. */
    @Test
    void onceCarriedOverDependsOnNoOtherFile() throws Exception {
        carryOver();
        List<String> before = tells();
        for (String path :
                List.of("more/images/ann.png", "val/images/ann.bmp", "more/images/bob.jpg", "train/images/lone.png")) {
            Files.createDirectories(root.resolve(path).getParent());
            Files.copy(root.resolve("val/images/bob.jpg"), root.resolve(path));
        }
        Files.delete(root.resolve("train/images/7.png"));
        List<String> after =
                tells().stream().map(l -> l.substring(l.indexOf(','))).toList();
        assertThat(before).filteredOn(l -> !l.startsWith("train/images/7,")).allSatisfy(l -> assertThat(after)
                .contains(l.substring(l.indexOf(','))));
    }
}
