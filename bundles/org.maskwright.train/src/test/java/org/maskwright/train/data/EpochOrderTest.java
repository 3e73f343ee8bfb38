package org.maskwright.train.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpochOrderTest {
    @Test
    void eachSampleComesOnceInBatchesAsEvenAsPossible() {
        List<List<Integer>> batches = new EpochOrder(7, 3).batches(21, 8);
        assertThat(batches).extracting(List::size).containsExactly(7, 7, 7);
        assertThat(batches.stream().flatMap(List::stream)).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void theOrderFollowsFromSeedAndEpochAlone() {
        assertThat(new EpochOrder(7, 3).batches(50, 8)).isEqualTo(new EpochOrder(7, 3).batches(50, 8));
        assertThat(new EpochOrder(7, 4).batches(50, 8)).isNotEqualTo(new EpochOrder(7, 3).batches(50, 8));
        assertThat(new EpochOrder(8, 3).batches(50, 8)).isNotEqualTo(new EpochOrder(7, 3).batches(50, 8));
    }

    @Test
    void samplesInTheirOwnOrder() {
        assertThat(EpochOrder.inOrder(5, 2)).containsExactly(List.of(0), List.of(1, 2), List.of(3, 4));
    }

    @Test
    void aSamplesRandomNumbersAreItsOwn() {
        EpochOrder order = new EpochOrder(1, 0);
        assertThat(order.random(5).nextLong()).isEqualTo(order.random(5).nextLong());
        assertThat(order.random(5).nextLong()).isNotEqualTo(order.random(6).nextLong());
        assertThat(order.random(5).nextLong())
                .isNotEqualTo(new EpochOrder(1, 1).random(5).nextLong());
    }
}
