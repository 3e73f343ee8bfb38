package org.maskwright.session.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.maskwright.core.metric.Mean;
import org.maskwright.core.metric.Measure;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.WorkingTime;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.session.model.LoopAdvice.NextStep;

/** What follows of rounds with figures made for it. */
class LoopAdviceTest {
    private static LabellingRound round(double iou, int seconds) {
        var operation = new Operation(
                1,
                "propose masks by net",
                Instant.EPOCH,
                Operation.Effect.APPLIED,
                10,
                OptionalLong.empty(),
                List.of());
        WorkingTimes worked = seconds == 0
                ? WorkingTimes.NONE
                : WorkingTimes.NONE.with(new WorkingTime("a", Instant.EPOCH, Duration.ofSeconds(seconds)));
        return new LabellingRound(
                operation,
                "net",
                10,
                new LabellingRound.Fates(8, 2, 0, 0, 0),
                Mean.of(Map.of("a", Measure.of(iou))),
                worked);
    }

    private static LoopAdvice advice(int unlabelled, int waiting, LabellingRound... rounds) {
        return LoopAdvice.of(new LabellingLoop(List.of(rounds), unlabelled, waiting));
    }

    @Test
    void whatWaitsComesFirst() {
        LoopAdvice advice = advice(5, 3, round(0.9, 10));
        assertThat(advice.next()).isEqualTo(NextStep.REVIEW);
        assertThat(advice.words())
                .isEqualTo("3 proposals wait, about 1 min 20 s at the latest pace: look at them first.");
    }

    @Test
    void beforeTheFirstRoundAndAfterTheLast() {
        assertThat(advice(5, 0).next()).isEqualTo(NextStep.BEGIN);
        assertThat(advice(0, 0, round(0.9, 10)).next()).isEqualTo(NextStep.DONE);
    }

    @Test
    void oneRoundSaysNothingOfTheNext() {
        assertThat(advice(5, 0, round(0.9, 10)).next()).isEqualTo(NextStep.SECOND_ROUND);
    }

    @Test
    void aBetterRoundPaysByOverlapOrByTime() {
        LoopAdvice better = advice(5, 0, round(0.9, 20), round(0.93, 12));
        assertThat(better.next()).isEqualTo(NextStep.ANOTHER_ROUND);
        assertThat(better.words()).endsWith("Another round pays: IoU 0.930 after 0.900, 12 s a sample after 20 s.");
        assertThat(advice(5, 0, round(0.9, 20), round(0.9, 18)).next()).isEqualTo(NextStep.ANOTHER_ROUND);
        assertThat(advice(5, 0, round(0.9, 0), round(0.905, 0)).next()).isEqualTo(NextStep.ANOTHER_ROUND);
    }

    @Test
    void aRoundThatIsNoBetterDoesNot() {
        LoopAdvice advice = advice(5, 0, round(0.9, 20), round(0.9, 19));
        assertThat(advice.next()).isEqualTo(NextStep.BY_HAND);
        assertThat(advice.words()).contains("no better (IoU 0.900 after 0.900, 19 s a sample after 20 s)");
    }
}
