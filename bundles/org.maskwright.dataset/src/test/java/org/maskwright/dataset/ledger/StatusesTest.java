package org.maskwright.dataset.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.maskwright.core.SampleStatus.CORRECTED;
import static org.maskwright.core.SampleStatus.UNLABELLED;
import static org.maskwright.core.SampleStatus.VERIFIED;

import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.InputException;

class StatusesTest {
    private static final Instant WHEN = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void keepsRowsInNaturalOrder() throws Exception {
        Statuses statuses = Statuses.NONE
                .with("10", new StatusRow(VERIFIED, "me", WHEN))
                .with("2", new StatusRow(CORRECTED, "a,b", WHEN))
                .with("10", new StatusRow(CORRECTED, "you", WHEN));
        assertThat(statuses.toCsv()).isEqualTo("""
            sample,status,by,when
            2,corrected,"a,b",2026-01-31T12:00:00Z
            10,corrected,you,2026-01-31T12:00:00Z
            """);
        assertThat(statuses.of("10")).isEqualTo(CORRECTED);
        assertThat(statuses.of("3")).isEqualTo(UNLABELLED);
        assertThat(statuses.counts()).isEqualTo(Map.of(CORRECTED, 2L));
    }

    @Property(tries = 200, seed = "1")
    void readsBackWhatItWrote(@ForAll @NotEmpty String sample, @ForAll String by) throws InputException {
        Statuses statuses = Statuses.NONE.with(sample, new StatusRow(VERIFIED, by, WHEN));
        assertThat(Statuses.parse(statuses.toCsv(), "status.csv")).isEqualTo(statuses);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sample,status,by,when\\n"
                        + "a,verified,,2026-01-31T12:00:00Z\\n"
                        + "b,done,,2026-01-31T12:00:00Z | line 3: 'done' is no status",
                "sample,status,by,when\\na,verified,,yesterday | line 2: 'yesterday' is no time",
                "sample,status,by,when\\na,verified | line 2: 2 columns instead of 4",
                "sample,status,by,when\\n,verified,,2026-01-31T12:00:00Z | line 2: column 'sample' is empty",
                "sample,state\\n | line 1: there is no column 'status'",
            })
    void saysWhichRowIsWrong(String csv, String message) {
        assertThatThrownBy(() -> Statuses.parse(csv.replace("\\n", "\n"), "status.csv"))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("status.csv, " + message);
    }

    @Test
    void takesFilesOfOtherTools() throws Exception {
        assertThat(Statuses.parse("", "status.csv")).isEqualTo(Statuses.NONE);
        Statuses statuses = Statuses.parse(
                "\ufeffwhen,by,status,sample,note\r\n2026-01-31T12:00:00Z,x,verified,a,hm\r\n", "status.csv");
        assertThat(statuses.entries()).containsExactly(Map.entry("a", new StatusRow(VERIFIED, "x", WHEN)));
    }
}
