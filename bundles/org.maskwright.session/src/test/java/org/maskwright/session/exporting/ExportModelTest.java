package org.maskwright.session.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.format.ExportOrder;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.FormVerdict;

/** What the export wizard says, what it would write, and that it does. */
class ExportModelTest {
    @TempDir
    private Path temp;

    private DatasetSession open() throws Exception {
        Path folder = Datasets.noise(Files.createDirectory(temp.resolve("portraits")), 4);
        DatasetSession session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        session.check(Progress.none());
        return session;
    }

    @Test
    void whatIsPreviewedIsWritten() throws Exception {
        try (DatasetSession session = open()) {
            var model = new ExportModel(session, Set.of());
            assertEquals(
                    temp.resolve("portraits-folders").toString(), model.form().target());
            assertEquals(
                    "To be exported: 4 of 4 samples. A preview comes before anything is written.",
                    model.verdict().text());
            ExportPreview preview = ExportPreview.of(model.wish(), Progress.none());
            assertTrue(preview.writes());
            assertFalse(preview.loses());
            assertEquals(
                    "4 images as Images and masks in folders, and nothing is lost. Nothing is written before you press Finish.",
                    preview.headline());
            assertFalse(Files.exists(preview.target()));
            assertEquals(
                    "4 images exported as Images and masks in folders, read back and found right.",
                    ExportPreview.ended(preview.write(Progress.none())));
            assertTrue(Files.isRegularFile(preview.target().resolve("manifest.json")));
        }
    }

    @Test
    void theFolderGoesWithTheFormatUntilSomebodyTypesOne() throws Exception {
        try (DatasetSession session = open()) {
            var model = new ExportModel(session, Set.of());
            model.change(with(model, "coco", model.form().target()));
            assertEquals(temp.resolve("portraits-coco").toString(), model.form().target());
            model.change(model.form().to(temp.resolve("mine").toString()));
            model.change(with(model, "yolo", model.form().target()));
            assertEquals(temp.resolve("mine").toString(), model.form().target());
        }
    }

    private static ExportForm with(ExportModel model, String format, String target) {
        ExportForm now = model.form();
        var chosen = model.formats().stream()
                .filter(f -> f.info().id().equals(format))
                .findFirst()
                .orElseThrow();
        return new ExportForm(chosen, now.samples(), now.files(), now.card(), target);
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        try (DatasetSession session = open()) {
            var model = new ExportModel(session, Set.of());
            assertEquals(
                    "Type or choose a folder for the export: one that is not there yet, or is empty.",
                    wrong(model, ""));
            assertTrue(wrong(model, "out").contains("is no whole path"));
            assertTrue(wrong(model, temp.resolve("portraits/out").toString()).contains("lie one in the other"));
            Files.writeString(Files.createDirectory(temp.resolve("full")).resolve("mine.txt"), "mine");
            assertTrue(wrong(model, temp.resolve("full").toString()).contains("is not empty"));
            model.change(ExportForm.of(model.form().format(), false)
                    .to(temp.resolve("x").toString()));
            var verified = new ExportForm.WantedSamples(ExportForm.StatusWish.VERIFIED, Set.of(), false, false);
            model.change(new ExportForm(
                    model.form().format(),
                    verified,
                    model.form().files(),
                    model.form().card(),
                    model.form().target()));
            assertTrue(assertInstanceOf(FormVerdict.Wrong.class, model.verdict())
                    .text()
                    .startsWith("None of 4 samples passes"));
        }
    }

    private static String wrong(ExportModel model, String target) {
        model.change(model.form().to(target));
        return assertInstanceOf(FormVerdict.Wrong.class, model.verdict()).text();
    }

    @Test
    void severalThatAreSelectedAreMeant() throws Exception {
        try (DatasetSession session = open()) {
            Set<String> two = Set.copyOf(session.snapshot().scan().samples().subList(0, 2).stream()
                    .map(s -> s.key())
                    .toList());
            var model = new ExportModel(session, two);
            assertEquals(
                    2,
                    ExportPreview.of(model.wish(), Progress.none())
                            .order()
                            .picks()
                            .size());
        }
    }

    @Test
    void samplesAreCountedOnceForAFilterAndAState() throws Exception {
        try (DatasetSession session = open()) {
            var model = new ExportModel(session, Set.of());
            ExportCount first = model.count(session.snapshot());
            assertEquals(new ExportCount(4, 4, ""), first);
            model.change(model.form().to(temp.resolve("m").toString()));
            model.change(with(model, "coco", temp.resolve("mi").toString()));
            assertSame(first, model.count(session.snapshot()));

            model.change(filtered(model, ExportForm.StatusWish.VERIFIED));
            assertEquals(new ExportCount(0, 4, "its mask is unreviewed"), model.count(session.snapshot()));

            String key = session.snapshot().scan().samples().get(1).key();
            session.setStatus(List.of(key), SampleStatus.VERIFIED, Progress.none());
            assertEquals(new ExportCount(1, 4, "its mask is unreviewed"), model.count(session.snapshot()));
            ExportOrder order = ExportPreview.of(model.wish(), Progress.none()).order();
            assertEquals(1, order.picks().size());
            assertEquals(3, order.leftOut().size());
        }
    }

    private static ExportForm filtered(ExportModel model, ExportForm.StatusWish statuses) {
        ExportForm now = model.form();
        var samples = new ExportForm.WantedSamples(statuses, Set.of(), false, false);
        return new ExportForm(now.format(), samples, now.files(), now.card(), now.target());
    }

    @Test
    void ofThoseThatAreSelectedOnlyTheyAreCounted() throws Exception {
        try (DatasetSession session = open()) {
            Set<String> two = Set.copyOf(session.snapshot().scan().samples().subList(0, 2).stream()
                    .map(s -> s.key())
                    .toList());
            assertEquals(new ExportCount(2, 2, ""), new ExportModel(session, two).count(session.snapshot()));
        }
    }
}
