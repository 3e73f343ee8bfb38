package org.maskwright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressPaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong now = new AtomicLong(5 * SECOND);

    @Test
    void saysRateAndWhatIsLeftOnceItKnows() {
        var pace = new ProgressPace(800, now::get);
        assertThat(pace.worked(10)).isEmpty();
        now.addAndGet(10 * SECOND);
        assertThat(pace.worked(190)).contains("200 of 800, 20.0 a second, about 30 s left");
        assertThat(pace.worked(1)).isEmpty();
        now.addAndGet(10 * SECOND);
        assertThat(pace.worked(199)).contains("400 of 800, 20.0 a second, about 20 s left");
        now.addAndGet(SECOND);
        assertThat(pace.worked(400)).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsSoonOver() {
        var pace = new ProgressPace(800, now::get);
        now.addAndGet(SECOND);
        assertThat(pace.worked(400)).isEmpty();
        assertThat(new ProgressPace(0, now::get).worked(0)).isEmpty();
    }
}
