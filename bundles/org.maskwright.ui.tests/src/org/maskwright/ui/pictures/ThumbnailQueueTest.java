package org.maskwright.ui.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.dataset.thumbnail.ThumbnailKey;
import org.maskwright.imaging.mask.MaskOverlay;

class ThumbnailQueueTest {
    private final ThumbnailQueue queue = new ThumbnailQueue();

    private static ThumbnailKey key(int side) {
        return new ThumbnailKey(Optional.empty(), Optional.empty(), side, MaskOverlay.NONE);
    }

    @Test
    void theMostWantedComesFirstAndWhatIsNoLongerWantedNever() throws Exception {
        queue.want(List.of(key(1), key(2), key(3)));
        assertEquals(key(1), queue.take());
        queue.want(List.of(key(5), key(3)));
        assertEquals(key(5), queue.take());
        assertEquals(key(3), queue.take());
        queue.close();
        assertNull(queue.take());
    }

    @Test
    void whatIsBeingMadeIsNotBegunTwice() throws Exception {
        queue.want(List.of(key(1)));
        assertEquals(key(1), queue.take());
        queue.want(List.of(key(1), key(2), key(2)));
        assertEquals(key(2), queue.take());
        queue.done(key(1));
        queue.want(List.of(key(1)));
        assertEquals(key(1), queue.take());
    }
}
