package org.maskwright.session.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.maskwright.check.facts.SplitEvidence;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.split.Assignment;
import org.maskwright.dataset.split.GroupRule;
import org.maskwright.dataset.split.SplitOptions;
import org.maskwright.dataset.split.SplitPlan;

class SplitPreviewTest {
    private static List<Sample> samples(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Sample(
                        "s" + i,
                        Optional.of("i/s" + i + ".jpg"),
                        Optional.of("m/s" + i + ".png"),
                        SampleStatus.UNLABELLED))
                .toList();
    }

    private static SplitPreview first(int count, SplitEvidence evidence) throws InputException {
        return SplitPreview.of(SplitPlan.of(List.of(), samples(count), SplitOptions.STANDARD), evidence);
    }

    @Test
    void saysTheExactCounts() throws Exception {
        SplitPreview preview = first(1296, SplitEvidence.NONE);
        assertEquals("1,037 train, 129 val, 130 test. Nothing is written before you press Finish.", preview.headline());
        assertEquals(
                List.of("train 0 1037 1037 1037", "val 0 129 129 129", "test 0 130 130 130", "all 0 1296 1296 1296"),
                preview.rows().stream()
                        .map(r -> r.name() + " " + r.before() + " " + r.added() + " " + r.after() + " " + r.intended())
                        .toList());
        assertEquals(
                List.of("To be written: 1,296 lines in .maskwright/split.csv. This can be undone."), preview.notes());
        assertTrue(preview.leakage().startsWith("No leak"));
    }

    @Test
    void noOldLineMoves() throws Exception {
        List<Assignment> old = first(10, SplitEvidence.NONE).plan().added();
        SplitPreview preview =
                SplitPreview.of(SplitPlan.of(old, samples(12), SplitOptions.STANDARD), SplitEvidence.NONE);
        assertEquals(
                "No old line changes (10 lines); to be added: 2 lines in .maskwright/split.csv. This can be undone.",
                preview.notes().getFirst());
        assertEquals(10, preview.rows().getLast().before());
        assertEquals(2, preview.rows().getLast().added());
        SplitPreview again = SplitPreview.of(
                SplitPlan.of(preview.plan().added(), samples(2), SplitOptions.STANDARD), SplitEvidence.NONE);
        assertTrue(again.writes());
        SplitPreview nothing =
                SplitPreview.of(SplitPlan.of(old, samples(10), SplitOptions.STANDARD), SplitEvidence.NONE);
        assertFalse(nothing.writes());
        assertEquals("There is no new sample: nothing is to be written.", nothing.headline());
    }

    @Test
    void leaksAreCountedInPairsAndToldOnce() throws Exception {
        List<Assignment> placed = List.of(
                new Assignment("s1", "", "train"),
                new Assignment("s2", "", "train"),
                new Assignment("s3", "", "val"),
                new Assignment("s4", "", "train"),
                new Assignment("s5", "", "test"));
        var evidence = new SplitEvidence(
                Map.of("s1", 0.2, "s2", 0.4, "s3", 0.1),
                Map.of("s1", "s1", "s2", "s1", "s3", "s1", "s4", "s4", "s5", "s4"),
                Map.of("s1", "s1", "s2", "s1", "s3", "s1"));
        SplitPreview preview = SplitPreview.of(SplitPlan.of(placed, samples(5), SplitOptions.STANDARD), evidence);
        assertEquals(2, preview.pairs(SplitPreview.Tie.COPIES));
        assertEquals(1, preview.pairs(SplitPreview.Tie.LOOK_ALIKES));
        assertEquals(
                List.of("train s1, s2; val s3", "train s4; test s5"),
                preview.leaks().stream().map(SplitPreview.Torn::where).toList());
        assertEquals(
                "3 pairs would be torn apart: 2 of copies, 1 of pictures that look alike, 0 of groups.",
                preview.leakage());
        assertEquals(0.3, preview.rows().getFirst().foreground().orElseThrow(), 1e-9);
        assertTrue(preview.rows().get(2).foreground().isEmpty(), "unknown, not 0");
    }

    @Test
    void groupsAreCounted() throws Exception {
        var options = SplitOptions.STANDARD.withGroups(
                new GroupRule.Clusters(Map.of("s1", "s1", "s2", "s1", "s3", "s1", "s4", "s4", "s5", "s4")));
        SplitPreview preview = SplitPreview.of(SplitPlan.of(List.of(), samples(20), options), SplitEvidence.NONE);
        assertEquals(
                "Kept together: 2 groups of 5 samples in all, the largest of 3.",
                preview.notes().get(1));
    }
}
