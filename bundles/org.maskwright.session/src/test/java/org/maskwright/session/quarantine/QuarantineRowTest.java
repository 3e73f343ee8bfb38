package org.maskwright.session.quarantine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.maskwright.dataset.journal.Quarantine;

class QuarantineRowTest {
    private static QuarantineRow row(String path, long bytes) {
        return new QuarantineRow(
                new Quarantine.QuarantinedFile(path, "quarantine/" + path, "0", bytes, "MASK_EMPTY", Instant.EPOCH));
    }

    @Test
    void theLatestIsFirst() {
        var first = row("masks/1.png", 1);
        var second = row("masks/2.png", 1);
        assertEquals(List.of(second, first), QuarantineRow.of(List.of(first.entry(), second.entry())));
    }

    @Test
    void sizesHaveThreeDigits() {
        assertEquals("0 B", row("a", 0).size());
        assertEquals("999 B", row("a", 999).size());
        assertEquals("1.00 kB", row("a", 1000).size());
        assertEquals("12.3 kB", row("a", 12_345).size());
        assertEquals("118 kB", row("a", 118_200).size());
        assertEquals("1.00 MB", row("a", 999_999).size());
        assertEquals("2.50 GB", row("a", 2_500_000_000L).size());
    }

    @Test
    void timesAreThoseOfTheUsersZone() {
        assertEquals("1970-01-01 01:00:00", row("a", 1).when(ZoneId.of("Europe/Berlin")));
    }
}
