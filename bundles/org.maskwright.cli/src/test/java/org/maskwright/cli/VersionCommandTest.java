package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.imaging.mask.MaskFile;

/** {@code version}: what was frozen comes back whatever happened since. */
class VersionCommandTest {
    @TempDir
    private Path temp;

    private Path dataset;

    @BeforeEach
    void draw() throws IOException {
        dataset = Drawn.dataset(temp, 4);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Takes the person's lower half away; answers what both masks have in common. */
    private static double halve(Path file) throws Exception {
        Mask mask = MaskFile.read(Files.readAllBytes(file)).labels(new LabelMap.Binary255());
        byte[] labels = mask.toBytes();
        long all = 0;
        long kept = 0;
        for (int i = 0; i < labels.length; i++) {
            all += labels[i];
            if (i > labels.length * 3 / 4) {
                labels[i] = 0;
            }
            kept += labels[i];
        }
        Files.write(file, MaskFile.png(Mask.adopt(mask.size(), labels)));
        return (double) kept / all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsWhatChangesLater(boolean link) throws Exception {
        maskwright("split", dataset, "--ratios", "50/25/25").ended(ExitCode.DONE);
        Object[] create = {"version", "create", dataset, "first", "--note", "as delivered"};
        Object[] linked = {"version", "create", dataset, "first", "--note", "as delivered", "--link"};
        Ran made = maskwright(link ? linked : create).ended(ExitCode.DONE);
        assertThat(made.out()).startsWith("Version first: 4 samples, ");
        Tree before = Tree.ofFiles(dataset);

        List<Path> masks = files(dataset.resolve("masks"));
        Path changed = masks.get(0);
        // As Maskwright itself writes: a new file takes the name.
        byte[] old = Files.readAllBytes(changed);
        Files.delete(changed);
        Files.write(changed, old);
        Path copy = temp.resolve("copy.png");
        Files.write(copy, old);
        double iou = halve(copy);
        Files.delete(changed);
        Files.copy(copy, changed);
        Files.delete(files(dataset.resolve("images")).get(3));
        Files.delete(masks.get(3));
        Files.copy(files(dataset.resolve("images")).get(0), dataset.resolve("images/new.jpg"));
        JsonNode now = maskwright("version", "diff", dataset, "first", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        maskwright("version", "create", dataset, "second").ended(ExitCode.DONE);

        JsonNode diff = maskwright("version", "diff", dataset, "first", "second", "--json", "-")
                .ended(ExitCode.DONE)
                .json();
        assertThat(now).as("what changed until now").isEqualTo(diff);
        assertThat(diff.path("added")).hasSize(1);
        assertThat(diff.path("added").get(0).asText()).contains("new");
        assertThat(diff.path("removed")).hasSize(1);
        assertThat(diff.path("changed")).hasSize(1);
        assertThat(diff.at("/changed/0/mask").asBoolean()).isTrue();
        assertThat(diff.at("/changed/0/image").asBoolean()).isFalse();
        assertThat(diff.at("/changed/0/iou").asDouble())
                .isCloseTo(iou, within(1e-9))
                .isLessThan(1);
        assertThat(maskwright("version", "diff", dataset, "first", "second").out())
                .contains("mask (IoU 0.", "1 added, 1 removed, 1 changed");
        assertThat(maskwright("version", "list", dataset).out()).matches("(?s).*  first  as delivered\\R.*  second\\R");

        Path out = temp.resolve("out");
        maskwright("version", "export", dataset, "first", "--to", out).ended(ExitCode.DONE);
        for (String path : before.files().keySet()) {
            String was = before.files().get(path).split(" ")[0];
            assertThat(Tree.ofFiles(out).files().get(path)).as(path).startsWith(was);
        }
        assertThat(maskwright("info", out).ended(ExitCode.DONE).out()).contains("2 train, 1 val, 1 test");
        assertThat(maskwright("version", "diff", dataset, "first", "first").out())
                .contains("0 added, 0 removed, 0 changed");
    }

    @Test
    void damagedContentsAreNoticedUnlessTheFileStillHasThem() throws Exception {
        maskwright("version", "create", dataset, "v1").ended(ExitCode.DONE);
        Path objects = dataset.resolve(".maskwright/versions/objects");
        try (var all = Files.walk(objects)) {
            for (Path object : all.filter(Files::isRegularFile).toList()) {
                Files.writeString(object, "other");
            }
        }
        // As in a clone by git, which leaves the contents out.
        maskwright("version", "export", dataset, "v1", "--to", temp.resolve("same"))
                .ended(ExitCode.DONE);
        Files.delete(files(dataset.resolve("masks")).getFirst());
        maskwright("version", "export", dataset, "v1", "--to", temp.resolve("out"))
                .refused("the frozen contents of", "are missing or damaged");
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void freezesWhatLinksLeadTo() throws Exception {
        Path mask = files(dataset.resolve("masks")).getFirst();
        Path elsewhere = Files.createDirectories(dataset.resolve("shared")).resolve("one.bin");
        byte[] contents = Files.readAllBytes(mask);
        Files.move(mask, elsewhere);
        Files.createSymbolicLink(mask, elsewhere);
        maskwright("version", "create", dataset, "linked").ended(ExitCode.DONE);
        Path out = temp.resolve("out");
        maskwright("version", "export", dataset, "linked", "--to", out).ended(ExitCode.DONE);
        assertThat(out.resolve(dataset.relativize(mask).toString())).hasBinaryContent(contents);
        assertThat(maskwright("version", "diff", dataset, "linked").out()).contains("0 added, 0 removed, 0 changed");
    }

    @Test
    void refusesWhatMeansNothing() {
        maskwright("version").refused("what is to be done? Give create, list, diff or export");
        maskwright("version", "freeze", dataset).refused("version cannot freeze");
        maskwright("version", "create").refused("which dataset?");
        maskwright("version", "create", dataset).refused("which version? Give its name");
        maskwright("version", "create", dataset, "../x").refused("'../x' is no name of a version");
        maskwright("version", "diff", dataset, "a").refused("there is no version 'a'; none was made yet");
        maskwright("version", "create", dataset, "a").ended(ExitCode.DONE);
        maskwright("version", "create", dataset, "a").refused("there is a version 'a' already");
        assertThat(maskwright("version", "diff", dataset, "a")
                        .ended(ExitCode.DONE)
                        .out())
                .isEqualToNormalizingNewlines("0 added, 0 removed, 0 changed\n");
        maskwright("version", "diff", dataset, "a", "b").refused("there is no version 'b'; there are a");
        maskwright("version", "export", dataset, "a").refused("export to where?");
        maskwright("version", "export", dataset, "a", "--to", dataset.resolve("x"))
                .refused("lie one in the other");
    }
}
