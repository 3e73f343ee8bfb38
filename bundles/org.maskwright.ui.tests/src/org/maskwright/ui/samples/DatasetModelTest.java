package org.maskwright.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Subscription;

class DatasetModelTest {
    private static final DatasetState READING = new DatasetState.Reading(Path.of("a"));
    private static final DatasetState FAILED = new DatasetState.Failed(Path.of("a"), "no");

    @Test
    void announcesEachStateUntilTheSubscriptionIsClosed() {
        var model = new DatasetModel();
        List<DatasetState> seen = new ArrayList<>();
        Subscription subscription = model.onChange(seen::add);
        model.show(READING);
        subscription.close();
        model.show(FAILED);
        assertEquals(List.of(READING), seen);
        assertEquals(FAILED, model.state());
    }

    @Test
    void beginsWithNothingOpen() {
        assertEquals(new DatasetState.None(), new DatasetModel().state());
    }
}
