package org.maskwright.session.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.check.facts.SplitRequest;
import org.maskwright.dataset.split.GroupRule;
import org.maskwright.dataset.split.Scheme;
import org.maskwright.session.FormVerdict;
import org.maskwright.session.split.SplitForm.Bins;
import org.maskwright.session.split.SplitForm.GroupingChoice;
import org.maskwright.session.split.SplitForm.Together;

class SplitModelTest {
    private static final SplitStart NEW = start(0, 1296, false, "");

    private static SplitStart start(int placed, int fresh, boolean grouped, String folders) {
        var parts = new SplitStart.Ledger(placed, fresh, grouped);
        return new SplitStart(parts, new SplitStart.Ledger(0, placed + fresh, false), 0, folders);
    }

    private static FormVerdict verdict(SplitStart start, SplitForm form) {
        var model = new SplitModel(start);
        model.change(form);
        assertEquals(
                model.verdict() instanceof FormVerdict.Wrong,
                model.request().isEmpty(),
                "only what is right is asked for");
        return model.verdict();
    }

    private static String wrong(SplitForm form) {
        return assertInstanceOf(FormVerdict.Wrong.class, verdict(NEW, form)).text();
    }

    private static SplitForm parts(int train, int val, int test) {
        return SplitForm.STANDARD.with(new Bins(train, val, test, false, 5));
    }

    private static SplitForm together(GroupingChoice rule, String separator, String regex) {
        return SplitForm.STANDARD.with(new Together(rule, separator, regex));
    }

    @Test
    void opensWithTheStandardSplit() {
        var model = new SplitModel(NEW);
        assertEquals(Optional.of(SplitRequest.STANDARD), model.request());
        assertEquals(
                "To be split: 1,296 samples. A preview comes before anything is written.",
                model.verdict().text());
    }

    @Test
    void saysInPlainWordsWhatIsWrong() {
        assertEquals("The parts add up to 95 %, not to 100 %.", wrong(parts(80, 10, 5)));
        assertEquals("Nothing is left to train on: give train 1 % or more.", wrong(parts(0, 50, 50)));
        assertEquals(
                "Type where the beginning of a name ends, for instance _",
                wrong(together(GroupingChoice.PREFIX, "", "(x)")));
        assertEquals(
                "The regular expression 'img' has no parenthesis to capture the group; give it exactly one, "
                        + "e.g. ^([^_]+), and write others as (?:…).",
                wrong(together(GroupingChoice.REGEX, "_", "img")));
        assertTrue(wrong(together(GroupingChoice.REGEX, "_", "(")).startsWith("'(' is no regular expression"));
        assertEquals(
                "Type a seed, for instance 0.",
                wrong(new SplitForm(SplitForm.STANDARD.bins(), " ", SplitForm.STANDARD.together(), false, false)));
    }

    @Test
    void onlyTheFieldsThatCountAreJudged() {
        assertInstanceOf(FormVerdict.Right.class, verdict(NEW, SplitForm.STANDARD.with(new Bins(1, 1, 1, true, 4))));
        assertInstanceOf(FormVerdict.Right.class, verdict(NEW, together(GroupingChoice.FOLDER, "", "(")));
    }

    @Test
    void theEngineGetsWhatTheFieldsSay() {
        var model = new SplitModel(NEW);
        model.change(new SplitForm(
                new Bins(0, 0, 0, true, 7), " s ", new Together(GroupingChoice.PREFIX, "-", ""), true, false));
        assertEquals(
                Optional.of(new SplitRequest(new Scheme.Folds(7), "s", new GroupRule.Prefix("-"), true)),
                model.request());
        model.change(together(GroupingChoice.LOOK_ALIKES, "", ""));
        assertTrue(model.request().orElseThrow().needsEvidence());
    }

    @Test
    void aSplitThatIsThereIsSaidAndKept() {
        assertEquals(
                "Split already, and not moved: 1,296 samples. New, to be placed: 1 sample.",
                verdict(start(1296, 1, false, ""), SplitForm.STANDARD).text());
        assertEquals(
                "1,296 samples, and each has its place already: there is no new one.",
                verdict(start(1296, 0, true, ""), SplitForm.STANDARD).text());
        assertInstanceOf(FormVerdict.Doubtful.class, verdict(start(8, 2, true, ""), SplitForm.STANDARD));
        assertInstanceOf(
                FormVerdict.Right.class,
                verdict(start(8, 2, true, ""), together(GroupingChoice.LOOK_ALIKES, "_", "(x)")));
    }

    @Test
    void foldersHoldUnlessTheyAreDisregarded() {
        SplitStart start = start(0, 9, false, "train 8, val 1");
        assertEquals(
                "This dataset is split by its folders (train 8, val 1), and they hold.",
                assertInstanceOf(FormVerdict.Wrong.class, verdict(start, SplitForm.STANDARD))
                        .text());
        assertInstanceOf(
                FormVerdict.Right.class,
                verdict(
                        start,
                        new SplitForm(SplitForm.STANDARD.bins(), "0", SplitForm.STANDARD.together(), false, true)));
    }

    @Test
    void theNumberOfFoldsThatAreThereIsKept() {
        var ledger = new SplitStart.Ledger(10, 0, false);
        var model = new SplitModel(new SplitStart(ledger, ledger, 4, ""));
        assertEquals(4, model.form().bins().count());
        model.change(SplitForm.STANDARD.with(new Bins(80, 10, 10, true, 5)));
        assertEquals(
                "There are 4 folds already and no sample is ever moved: give that number, or undo the folds first.",
                model.verdict().text());
    }
}
