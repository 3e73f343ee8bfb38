package org.maskwright.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void givesOutResultsInOrderWhateverIsDoneFirst() throws Exception {
        var second = new CountDownLatch(1);
        List<Integer> taken = new ArrayList<>();
        try (var ahead = new Ahead<Integer, Integer>(
                List.of(0, 1, 2, 3).iterator(),
                i -> {
                    if (i == 0) {
                        awaited(second);
                    } else {
                        second.countDown();
                    }
                    return 10 * i;
                },
                2,
                () -> false)) {
            ahead.forEachRemaining(taken::add);
        }
        assertThat(taken).containsExactly(0, 10, 20, 30);
    }

    @Test
    void doesNotRunFarAheadOfWhoTakes() {
        var asked = new AtomicInteger();
        var things = IntStream.range(0, 1000).peek(i -> asked.incrementAndGet()).iterator();
        try (var ahead = new Ahead<Integer, Integer>(things, i -> i, 3, () -> false)) {
            assertThat(asked).hasValue(0);
            for (int i = 0; i < 100; i++) {
                assertThat(ahead.next()).isEqualTo(i);
                // Six are begun, and a stream's iterator has looked at one more.
                assertThat(asked.get()).isLessThanOrEqualTo(i + 7);
            }
        }
    }

    @Test
    void leavesAtOnceWhenNoLongerWanted() {
        var unwanted = new AtomicBoolean();
        var never = new CountDownLatch(1);
        try (var ahead = new Ahead<Integer, Integer>(
                List.of(1).iterator(),
                i -> {
                    unwanted.set(true);
                    awaited(never);
                    return i;
                },
                1,
                unwanted::get)) {
            assertThatThrownBy(ahead::next).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void whatTheWorkThrowsIsThrownToWhoTakes() {
        try (var ahead = new Ahead<Integer, Integer>(List.of(4, 0).iterator(), i -> 8 / i, 2, () -> false)) {
            assertThat(ahead.next()).isEqualTo(2);
            assertThatThrownBy(ahead::next).hasCauseInstanceOf(ArithmeticException.class);
            assertThat(ahead.hasNext()).isFalse();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
