package org.maskwright.session.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

/** What real rules find in a drawn mask is where it was drawn. */
class FindingPlaceTest {
    private static final Size SIZE = new Size(64, 64);

    private static final Rect HOLE = new Rect(20, 20, 2, 2);

    private static final Rect SPECK = new Rect(2, 2, 2, 1);

    private static final Rect PART = new Rect(50, 50, 12, 10);

    private static final Rect TOUCHED = new Rect(10, 0, 30, 1);

    @TempDir
    Path folder;

    private List<Finding> findings;
    private MaskSnapshot mask;

    @BeforeEach
    void check() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        byte[] labels = new byte[(int) SIZE.pixels()];
        fill(labels, new Rect(10, 0, 30, 40), 1);
        fill(labels, HOLE, 0);
        fill(labels, SPECK, 1);
        fill(labels, PART, 1);
        Files.write(folder.resolve("masks/1.png"), MaskFile.png(Mask.adopt(SIZE, labels)));
        try (var session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none())) {
            session.check(Progress.none());
            findings = session.snapshot().findings().stream()
                    .filter(f -> f.sample().label().equals("1"))
                    .toList();
        }
        mask = MaskFile.read(Files.readAllBytes(folder.resolve("masks/1.png"))).snapshot(new LabelMap.NonZero());
    }

    private static void fill(byte[] labels, Rect area, int label) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            for (int x = area.x(); x < area.x() + area.width(); x++) {
                labels[y * SIZE.width() + x] = (byte) label;
            }
        }
    }

    private List<Rect> places(String rule, MaskSnapshot in) {
        return FindingPlace.of(findings, in).stream()
                .filter(p -> p.finding().rule().equals(rule))
                .map(FindingPlace::area)
                .toList();
    }

    @Test
    void findingsAreWhereTheyWereDrawn() {
        assertThat(places("MASK_HOLES", mask)).containsExactly(HOLE);
        assertThat(places("MASK_SPECKLES", mask)).containsExactly(SPECK);
        assertThat(places("MASK_COMPONENTS", mask)).containsExactly(PART);
        assertThat(places("MASK_TOUCHES_BORDER", mask)).containsExactly(TOUCHED);
        assertThat(FindingPlace.of(findings, mask)).hasSize(4);
    }

    @Test
    void whatWasMendedHasNoPlaceAnyMore() {
        var document = new MaskDocument(mask);
        document.apply(MaskEditingTest.fill(mask, HOLE, 1));
        assertThat(places("MASK_HOLES", document.snapshot())).isEmpty();
        assertThat(places("MASK_SPECKLES", document.snapshot())).containsExactly(SPECK);
    }
}
