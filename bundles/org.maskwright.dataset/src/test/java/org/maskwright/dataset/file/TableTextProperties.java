package org.maskwright.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.maskwright.core.InputException;

/** Rows are told apart as the format has it, however they are found and whatever was changed. */
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

    @Property(tries = 1000)
    void aChangedTableIsReadAsItIsOrSaysThatItMayNotBe(
            @ForAll("odd") String text, @ForAll List<@From("change") Change> changes) throws InputException {
        TableText changed = table("sample,status\n" + text);
        for (Change change : changes) {
            change.make(changed);
        }
        if (changed.isReadAsWritten()) {
            assertThat(rows(table(changed))).isEqualTo(rows(changed));
            assertThat(rows(changed.copy())).isEqualTo(rows(changed));
        }
    }

    /** What stands still is copied; where a letter takes several bytes, nothing is, and all is written anew. */
    @Property(tries = 500)
    void whatIsCopiedIsWhatIsWrittenAnew(@ForAll("odd") String text, @ForAll List<@From("change") Change> changes)
            throws InputException {
        TableText copied = table("sample,e\n" + text);
        TableText atOnce = copied.copy();
        TableText anew = table("sample,é\n" + text);
        for (Change change : changes) {
            change.make(copied);
            change.make(atOnce);
            change.make(anew);
            copied = copied.copy();
            assertThat(copied.toBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(text(anew).replace('é', 'e'));
        }
        assertThat(text(atOnce)).isEqualTo(text(copied));
        assertThat(copied.widen(List.of("by"))).isEqualTo(anew.widen(List.of("by")));
        assertThat(text(copied)).isEqualTo(text(anew).replace('é', 'e'));
    }

    private static String text(TableText table) {
        return new String(table.toBytes(), StandardCharsets.UTF_8);
    }

    /** A change of a table, somewhere in it. */
    private record Change(int what, int where, String row) {
        void make(TableText table) {
            int size = table.size();
            if (what == 0) {
                table.insert(where % (size + 1), row);
            } else if (size > 0 && what == 1) {
                table.replace(where % size, row);
            } else if (size > 0) {
                table.remove(where % size);
            }
        }
    }

    private static List<String> rows(TableText table) {
        return IntStream.range(0, table.size()).mapToObj(table::row).toList();
    }

    private static TableText table(TableText written) throws InputException {
        return table(text(written));
    }

    @Provide
    Arbitrary<Change> change() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("2.jpg,verified", "\"a\nb\",", "\"open", "x", "c\"d", "\"\"\"\",\"\r\""))
                .as(Change::new);
    }

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.of("1.jpg,verified", "\n", "\r\n", "\r", "\"", ",", "\"a\nb\"", "\"\"")
                .list()
                .ofMaxSize(8)
                .map(l -> String.join("", l));
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
