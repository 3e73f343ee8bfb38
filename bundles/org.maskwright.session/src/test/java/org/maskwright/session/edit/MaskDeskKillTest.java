package org.maskwright.session.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** A process that edits a mask is killed: the next one finds what it drew, and saves it. */
class MaskDeskKillTest {
    private static final int SIGKILL = 128 + 9;
    private static final int STROKES = 60;

    @TempDir
    Path folder;

    @Test
    void afterAKillTheStrokesAreFoundAndSaved() throws Exception {
        Datasets.discs(folder, List.of("1"));
        MaskSnapshot opened = onDisk();
        int told = killedAfter(STROKES);
        assertThat(onDisk()).isEqualTo(opened);
        try (var session = open(folder);
                var desk = new MaskDesk(session, Clock.systemUTC())) {
            assertThat(desk.unsaved()).hasSize(1);

            MaskEditing editing = edit(desk);

            int steps = editing.recovered().steps();
            assertThat(steps).isBetween(told - 1, told + 1);
            assertThat(editing.document().snapshot()).isEqualTo(drawn(opened, steps));
            editing.save(SampleStatus.CORRECTED, Progress.none());
            assertThat(onDisk()).isEqualTo(drawn(opened, steps));
            for (int i = 0; i < steps; i++) {
                assertThat(editing.undo()).isNotEqualTo(Rect.EMPTY);
            }
            assertThat(editing.document().snapshot()).isEqualTo(opened);
        }
    }

    private MaskSnapshot onDisk() throws IOException, InputException {
        return MaskFile.read(Files.readAllBytes(folder.resolve("masks/1.png"))).snapshot(new LabelMap.Binary255());
    }

    private static DatasetSession open(Path folder) throws Exception {
        return DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
    }

    private static MaskEditing edit(MaskDesk desk) throws Exception {
        String key = desk.session().snapshot().scan().samples().getFirst().key();
        return desk.open(key, Progress.none());
    }

    /** Each stroke changes pixels that no other one does. */
    private static MaskPatch stroke(MaskSnapshot mask, int number) {
        Rect place = place(number);
        return MaskEditingTest.fill(mask, place, 1 - mask.at(place.x(), place.y()));
    }

    private static Rect place(int number) {
        return new Rect(number % 20 * 3, number / 20 * 2, 2, 1);
    }

    private static MaskSnapshot drawn(MaskSnapshot opened, int strokes) {
        var document = new MaskDocument(opened);
        for (int i = 0; i < strokes; i++) {
            document.apply(stroke(document.snapshot(), i));
        }
        return document.snapshot();
    }

    /** Lets a process draw, and kills it once it has told of so many strokes; how many it told of. */
    private int killedAfter(int strokes) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int told = 0;
            while (told < strokes) {
                told = Integer.parseInt(out.readLine());
            }
            // Not by the process itself, which would close what is still to be read.
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor()).isEqualTo(SIGKILL);
            return out.lines()
                    .filter(l -> !l.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .reduce(told, (one, next) -> next);
        } finally {
            child.destroyForcibly();
        }
    }

    /** The process that is killed: draws until then, and tells of each stroke as soon as it is drawn. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) throws Exception {
            var desk = new MaskDesk(open(Path.of(args[0])), Clock.systemUTC());
            MaskEditing editing = edit(desk);
            for (int i = 0; i < 10 * STROKES; i++) {
                editing.apply(stroke(editing.document().snapshot(), i), Origin.hand("brush"));
                System.out.println(i + 1);
                // Waits for what is on its way to the disk.
                desk.unsaved();
            }
        }
    }
}
