package org.maskwright.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.maskwright.core.InputException;
import org.maskwright.dataset.ledger.Statuses;

/** A table that is read after another says just what it says when it is read alone. */
class StatusMemoryProperties {
    private static final List<String> KEYS = List.of("1.jpg", "2.jpg", "\"a,b.jpg\"", "\"c\nd.jpg\"", "é.jpg");
    private static final List<String> ENDS = List.of("\n", "\n", "\r\n", "\n\n");

    @Property(tries = 400)
    void readsWhatHasChanged(@ForAll("tables") List<String> versions) throws InputException {
        var memory = new StatusMemory();
        for (String csv : versions) {
            assertThat(memory.read(csv.getBytes(StandardCharsets.UTF_8))).isEqualTo(Statuses.parse(csv, "alone"));
        }
    }

    @Provide
    Arbitrary<List<String>> tables() {
        return Arbitraries.of("sample,status,by,when\n", "\ufeffsample,status,by,when,note\n", "sample,status,by,when")
                .flatMap(header -> rows(header.contains("note") ? "," : "")
                        .list()
                        .ofMaxSize(7)
                        .map(rows -> header + (header.endsWith("n") ? "" : String.join("", rows))))
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    private static Arbitrary<String> rows(String more) {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(KEYS), Arbitraries.of("verified", "corrected"), Arbitraries.of(ENDS))
                .as((key, status, end) -> key + "," + status + ",\"x \"\"y\"\"\",2026-01-31T12:00:00Z" + more + end);
    }
}
