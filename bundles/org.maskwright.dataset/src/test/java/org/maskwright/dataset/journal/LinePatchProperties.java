package org.maskwright.dataset.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LinePatchProperties {
    @Provide
    Arbitrary<byte[]> texts() {
        return Arbitraries.of("{", "}", "  \"a\",", "  \"b\",", "  \"ä\"", "", "\r")
                .list()
                .ofMaxSize(12)
                .map(lines -> String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void leadsThereAndBack(@ForAll("texts") byte[] before, @ForAll("texts") byte[] after) throws Exception {
        List<Step.RowChange> rows = LinePatch.between(before, after);
        assertThat(LinePatch.applied(before, rows)).isEqualTo(after);
        assertThat(LinePatch.applied(after, LinePatch.inverse(rows))).isEqualTo(before);
    }
}
