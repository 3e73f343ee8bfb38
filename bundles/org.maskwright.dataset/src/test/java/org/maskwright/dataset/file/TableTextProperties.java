package org.maskwright.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.maskwright.core.InputException;

/** A table without quotes, which is taken apart in a quicker way, has the rows that it would have among quoted ones. */
class TableTextProperties {
    @Property(tries = 300)
    void linesAreRecords(@ForAll("plain") String rows) throws InputException {
        TableText plain = table("sample,status\n" + rows);
        TableText quoted = table("sample,status\n\"a\nb\",verified\n" + rows);
        assertThat(plain.size()).isEqualTo(quoted.size() - 1);
        for (int i = 0; i < plain.size(); i++) {
            assertThat(plain.row(i)).isEqualTo(quoted.row(i + 1));
        }
        assertThat(plain.endsWithLine()).isEqualTo(quoted.endsWithLine());
        assertThat(plain.toBytes()).asString(StandardCharsets.UTF_8).isEqualTo("sample,status\n" + rows);
    }

    private static TableText table(String text) throws InputException {
        return TableText.read(text.getBytes(StandardCharsets.UTF_8), "status.csv", List.of());
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of("1.jpg,verified", "\n", "\n", "\n\n", ",", "é", "\u2028")
                .list()
                .ofMaxSize(8)
                .map(l -> String.join("", l));
    }
}
