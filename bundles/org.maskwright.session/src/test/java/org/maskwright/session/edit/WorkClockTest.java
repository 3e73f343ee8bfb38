package org.maskwright.session.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.check.fix.RuleBook;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.ledger.TimeSheet;
import org.maskwright.dataset.ledger.WorkingTime;
import org.maskwright.dataset.ledger.WorkingTimes;
import org.maskwright.session.DatasetSession;
import org.maskwright.session.Datasets;

class WorkClockTest {
    private static final Instant NINE = Instant.parse("2026-11-29T09:00:00Z");

    @TempDir
    Path folder;

    private final Hands hands = new Hands();

    private final List<WorkingTime> told = new ArrayList<>();

    private final WorkClock work = new WorkClock("a", hands, told::add);

    /** A clock whose hands are moved. */
    private static final class Hands extends Clock {
        private Instant now = NINE;

        void goOn(double seconds) {
            now = now.plusMillis(Math.round(1000 * seconds));
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private void touchedAfter(double... seconds) {
        for (double s : seconds) {
            hands.goOn(s);
            work.touched();
        }
    }

    private static WorkingTime stretch(long after, double seconds) {
        return new WorkingTime("a", NINE.plusSeconds(after), Duration.ofMillis(Math.round(1000 * seconds)));
    }

    @Test
    void timeUntilTheSampleIsLeftCounts() {
        touchedAfter(0, 10, 60, 5);
        hands.goOn(7);
        work.stop();
        assertThat(told).containsExactly(stretch(0, 82));
        work.stop();
        assertThat(told).hasSize(1);
    }

    @Test
    void whoIsAwayIsNotAtWork() {
        touchedAfter(0, 10, 60.1, 3);
        hands.goOn(3600);
        work.stop();
        assertThat(told)
                .containsExactly(stretch(0, 10), new WorkingTime("a", NINE.plusMillis(70_100), Duration.ofSeconds(3)));
    }

    @Test
    void passingByIsNoWork() {
        touchedAfter(0, 0.4);
        work.stop();
        assertThat(told).isEmpty();
    }

    @Test
    void aClockThatIsSetBackCountsNothing() {
        touchedAfter(0, 10, -3600, 2);
        work.stop();
        assertThat(told).containsExactly(stretch(0, 10), stretch(10 - 3600, 2));
    }

    @Test
    void aDeskKeepsItForTheNextTime() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        try (var session = session()) {
            try (var desk = new MaskDesk(session, hands)) {
                MaskEditing editing = desk.open(key(session), Progress.none());
                editing.touched();
                hands.goOn(12);
                editing.left();
                hands.goOn(30);
                editing.close();
            }
            try (var desk = new MaskDesk(session, hands)) {
                List<WorkingTimes> news = new ArrayList<>();
                desk.time().onTimes(news::add);
                MaskEditing editing = desk.open(key(session), Progress.none());
                assertThat(desk.time().times().of(key(session))).isEqualTo(Duration.ofSeconds(12));
                editing.touched();
                hands.goOn(5);
                desk.close();
                assertThat(desk.time().times().of(key(session))).isEqualTo(Duration.ofSeconds(17));
                assertThat(news.getLast()).isEqualTo(desk.time().times());
            }
        }
        assertThat(TimeSheet.of(folder.resolve(".maskwright")).read().stretches())
                .hasSize(2);
        assertThat(Files.exists(folder.resolve(".maskwright/status.csv"))).isFalse();
    }

    @Test
    void lookingAtOneAfterTheOtherIsCountedForEach() throws Exception {
        Datasets.discs(folder, List.of("1", "2"));
        try (var session = session();
                var desk = new MaskDesk(session, hands)) {
            var looking = new LookingTime(desk);
            looking.touched(new SampleName("1", "1"));
            hands.goOn(4);
            looking.touched(new SampleName("1", "1"));
            hands.goOn(3);
            looking.touched(new SampleName("2", "2"));
            hands.goOn(600);
            looking.leave();
            looking.leave();
            desk.close();
            assertThat(desk.time().times().of("1")).isEqualTo(Duration.ofSeconds(7));
            assertThat(desk.time().times().of("2")).as("a pause").isEqualTo(Duration.ZERO);
        }
    }

    private DatasetSession session() throws Exception {
        return DatasetSession.open(folder, RuleBook.standard(), Clock.systemUTC(), Progress.none());
    }

    private static String key(DatasetSession session) throws IOException {
        return session.snapshot().scan().samples().getFirst().key();
    }
}
