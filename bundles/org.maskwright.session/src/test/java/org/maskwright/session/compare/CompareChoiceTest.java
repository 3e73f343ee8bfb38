package org.maskwright.session.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;
import org.maskwright.session.browse.BrowserModel;
import org.maskwright.session.browse.BrowserRow;

class CompareChoiceTest {
    @TempDir
    Path folder;

    private DatasetSession session;
    private final BrowserModel browser = new BrowserModel();
    private final ComparedMask one = new ComparedMask.Current("1", "masks/1.png");
    private final ComparedMask two = new ComparedMask.Current("2", "masks/2.png");

    @BeforeEach
    void open() throws Exception {
        Datasets.discs(folder, List.of("1", "2", "3"));
        session = DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
        browser.show(BrowserRow.of(session.snapshot()));
    }

    @AfterEach
    void close() throws Exception {
        session.close();
    }

    private CompareChoice follow(CompareChoice before) {
        return before.follow(session.snapshot(), browser.view(), List.of());
    }

    @Test
    void nothingSelectedIsNothingToCompare() {
        browser.select(List.of(), "");
        assertEquals(CompareChoice.NONE, follow(CompareChoice.NONE));
    }

    @Test
    void oneSampleHasNoSecondMaskUntilSomethingWasDone() throws Exception {
        browser.select("1.png");
        assertEquals(List.of(one), follow(CompareChoice.NONE).sources());
        session.setStatus(List.of("1"), SampleStatus.VERIFIED, Progress.none());
        CompareChoice choice = follow(CompareChoice.NONE);
        assertEquals(Optional.of(one), choice.a());
        assertEquals(Optional.of(new ComparedMask.Before("1", "masks/1.png")), choice.b());
    }

    @Test
    void anotherSelectedSampleComesFirst() {
        browser.select(List.of("1.png", "2.png"), "1.png");
        CompareChoice choice = follow(CompareChoice.NONE);
        assertEquals(Optional.of(one), choice.a());
        assertEquals(Optional.of(two), choice.b());
        assertEquals(Optional.of(two), choice.swapped().a());
    }

    @Test
    void aCopyOfThePictureIsOfferedWithoutBeingSelected() throws Exception {
        Files.copy(folder.resolve("images/1.png"), folder.resolve("images/copy.png"));
        Files.copy(folder.resolve("masks/2.png"), folder.resolve("masks/copy.png"));
        session.check(Progress.none());
        browser.show(BrowserRow.of(session.snapshot()));
        browser.select("1.png");
        ComparedMask copy = new ComparedMask.Current("copy", "masks/copy.png");
        assertEquals(Optional.of(copy), follow(CompareChoice.NONE).b());
        browser.select("copy.png");
        assertEquals(List.of(copy, one), follow(CompareChoice.NONE).sources());
    }

    @Test
    void whatWasChosenStaysWhileItCan() {
        browser.select(List.of("1.png", "2.png"), "1.png");
        CompareChoice swapped = follow(CompareChoice.NONE).swapped();
        assertEquals(swapped, follow(swapped));
        browser.select("3.png");
        assertEquals(
                Optional.of(new ComparedMask.Current("3", "masks/3.png")),
                follow(swapped).a());
        assertEquals(Optional.empty(), follow(swapped).b());
    }

    @Test
    void aChosenFileIsOfferedOnce() {
        browser.select("1.png");
        var file = new ComparedMask.Chosen(Path.of("other.png"));
        CompareChoice choice = follow(CompareChoice.NONE).withFile(file).withFile(file);
        assertEquals(List.of(one, file), choice.sources());
        assertEquals(Optional.of(file), choice.b());
    }
}
