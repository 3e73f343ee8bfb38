package org.maskwright.check.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchWorkTest {
    @Test
    void doesAllInOrderOnAnotherThread() {
        List<Integer> done = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        int full = 0;
        try (var work = new BatchWork<Integer>(4, i -> {
            done.add(i);
            threads.add(Thread.currentThread());
        })) {
            for (int i = 0; i < 10; i++) {
                full += work.add(i) ? 1 : 0;
            }
            work.finish();
            assertThat(done).isEqualTo(IntStream.range(0, 10).boxed().toList());
        }
        assertThat(full).isEqualTo(2);
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void tellsThatItFailed() {
        try (var work = new BatchWork<Integer>(1, i -> {
            throw new IllegalStateException("it is " + i);
        })) {
            work.add(7);
            assertThatThrownBy(work::finish)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("it is 7");
        }
    }
}
