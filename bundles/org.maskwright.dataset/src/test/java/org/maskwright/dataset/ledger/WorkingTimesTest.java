package org.maskwright.dataset.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingTimesTest {
    @TempDir
    Path folder;

    private static WorkingTime stretch(String sample, String began, double seconds) {
        return new WorkingTime(sample, Instant.parse(began), Duration.ofMillis(Math.round(1000 * seconds)));
    }

    private static final List<WorkingTime> STRETCHES = List.of(
            stretch("a", "2026-11-01T10:00:00Z", 10),
            stretch("b, \"second\"", "2026-11-01T23:30:00Z", 30.5),
            stretch("a", "2026-11-02T09:00:00Z", 4),
            stretch("c", "2026-11-02T09:01:00Z", 60));

    @Test
    void theMiddleIsThatOfSamplesAndNotOfStretches() {
        var times = new WorkingTimes(STRETCHES);
        assertThat(times.samples()).containsEntry("a", Duration.ofSeconds(14)).hasSize(3);
        assertThat(times.median()).contains(Duration.ofMillis(30_500));
        assertThat(times.of(s -> !s.equals("c")).median()).contains(Duration.ofMillis(22_250));
        assertThat(times.total()).isEqualTo(Duration.ofMillis(104_500));
        assertThat(times.of("nobody")).isZero();
        assertThat(WorkingTimes.NONE.median()).isEmpty();
    }

    @Test
    void aDayBeginsAtMidnightOfTheZone() {
        var times = new WorkingTimes(STRETCHES);
        assertThat(times.days(ZoneId.of("UTC")).keySet())
                .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2));
        Map<LocalDate, WorkingTimes.Day> later = times.days(ZoneId.of("UTC+2"));
        assertThat(later.get(LocalDate.of(2026, 11, 1)))
                .isEqualTo(new WorkingTimes.Day(Set.of("a"), Duration.ofSeconds(10)));
        assertThat(later.get(LocalDate.of(2026, 11, 2)))
                .isEqualTo(new WorkingTimes.Day(Set.of("a", "b, \"second\"", "c"), Duration.ofMillis(94_500)));
    }

    @Test
    void rowsAreReadAsTheyWereAdded() throws Exception {
        TimeSheet sheet = TimeSheet.of(folder.resolve("not there yet"));
        assertThat(sheet.read()).isEqualTo(WorkingTimes.NONE);
        for (WorkingTime one : STRETCHES) {
            sheet.append(one);
        }
        assertThat(sheet.read()).isEqualTo(new WorkingTimes(STRETCHES));
        assertThat(Files.readAllLines(sheet.file()))
                .startsWith("sample,began,seconds", "a,2026-11-01T10:00:00Z,10.0")
                .hasSize(5);
    }

    @Test
    void aTornRowIsNotCountedAndSpoilsNoOther() throws Exception {
        TimeSheet sheet = TimeSheet.of(folder);
        String whole = "sample,began,seconds\na,2026-11-01T10:00:00Z,10.0\nb,2026-11-0";
        for (int length = 0; length <= whole.length(); length++) {
            Files.writeString(sheet.file(), whole.substring(0, length));
            WorkingTimes before = sheet.read();
            sheet.append(STRETCHES.getLast());
            assertThat(sheet.read()).as("cut after %d", length).isEqualTo(before.with(STRETCHES.getLast()));
            assertThat(Files.readString(sheet.file())).startsWith(whole.substring(0, length));
        }
    }

    @Test
    void whatIsNoRowStaysInTheFile() throws Exception {
        TimeSheet sheet = TimeSheet.of(folder);
        String strange = """
                sample,began,seconds
                ,2026-11-01T10:00:00Z,1
                a,yesterday,1
                a,2026-11-01T10:00:00Z,-1
                a,2026-11-01T10:00:00Z,1e99
                "a
                a,2026-11-01T10:00:00Z,2
                """;
        Files.writeString(sheet.file(), strange);
        assertThat(sheet.read().stretches()).containsExactly(stretch("a", "2026-11-01T10:00:00Z", 2));
        sheet.append(STRETCHES.getLast());
        assertThat(Files.readString(sheet.file())).startsWith(strange);
    }
}
