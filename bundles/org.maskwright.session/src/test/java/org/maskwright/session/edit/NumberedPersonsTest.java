package org.maskwright.session.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Shares;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.core.area.Paint;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** Masks that number persons with 16 bits a pixel, drawn upon: two persons, 255 and 256, of 64 px of side. */
class NumberedPersonsTest {
    private static final Size SIZE = new Size(64, 64);
    private static final String MASK = "masks/1.png";

    @TempDir
    Path folder;

    private static char[] persons() {
        char[] numbers = new char[64 * 64];
        numbers[0] = 255;
        numbers[70] = 256;
        return numbers;
    }

    private DatasetSession session(byte[] mask) throws Exception {
        Datasets.discs(folder, List.of("1"));
        Files.write(folder.resolve(MASK), mask);
        Files.createDirectories(folder.resolve(".maskwright"));
        Files.writeString(folder.resolve(".maskwright/dataset.json"), "{\"version\": 1, \"labels\": \"instances\"}");
        return DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
    }

    private static void draw(MaskEditing editing, Rect area, int number) {
        MaskSnapshot now = editing.document().snapshot();
        editing.apply(Paint.add(number).on(now, Area.of(SIZE, area)), Origin.hand("brush"));
    }

    private MaskSnapshot onDisk() throws Exception {
        return MaskFile.read(Files.readAllBytes(folder.resolve(MASK))).snapshot(new LabelMap.Instances());
    }

    @Test
    void aNumberAbove255IsSavedBitByBitAndIsThereAgain() throws Exception {
        byte[] before = MaskPng.numbers(MaskSnapshot.of(SIZE, persons()));
        try (var session = session(before);
                var desk = new MaskDesk(session, Clock.systemUTC())) {
            String key = session.snapshot().scan().samples().getFirst().key();
            char[] expected = persons();
            expected[10 * 64 + 20] = 300;
            expected[10 * 64 + 21] = 300;
            try (MaskEditing editing = desk.open(key, Progress.none())) {
                assertThat(editing.isNumbered()).isTrue();
                assertThat(editing.largest()).isEqualTo(65535);
                assertThat(editing.newNumber()).isEqualTo(257);
                draw(editing, new Rect(20, 10, 2, 1), 300);
                editing.save(SampleStatus.CORRECTED, Progress.none());
            }
            assertThat(onDisk()).isEqualTo(MaskSnapshot.of(SIZE, expected));
            assertThat(MaskFile.read(Files.readAllBytes(folder.resolve(MASK)))
                            .header()
                            .bitDepth())
                    .isEqualTo(16);
            try (MaskEditing again = desk.open(key, Progress.none())) {
                assertThat(again.document().snapshot()).isEqualTo(MaskSnapshot.of(SIZE, expected));
                again.undo();
                again.save(SampleStatus.CORRECTED, Progress.none());
            }
            assertThat(Files.readAllBytes(folder.resolve(MASK))).isEqualTo(before);
        }
    }

    @Test
    void aFileOf8BitsHoldsNumbersUpTo255() throws Exception {
        byte[] labels = new byte[64 * 64];
        labels[5] = 7;
        try (var session = session(MaskFile.greyPng(Shares.adopt(SIZE, labels)));
                var desk = new MaskDesk(session, Clock.systemUTC());
                MaskEditing editing =
                        desk.open(session.snapshot().scan().samples().getFirst().key(), Progress.none())) {
            assertThat(editing.largest()).isEqualTo(255);
            draw(editing, new Rect(0, 0, 1, 1), 300);
            assertThatThrownBy(() -> editing.save(SampleStatus.CORRECTED, Progress.none()))
                    .isInstanceOf(InputException.class);
            editing.undo();
            draw(editing, new Rect(0, 0, 1, 1), 255);
            editing.save(SampleStatus.CORRECTED, Progress.none());
            assertThat(onDisk().at(0, 0)).isEqualTo(255);
        }
    }
}
