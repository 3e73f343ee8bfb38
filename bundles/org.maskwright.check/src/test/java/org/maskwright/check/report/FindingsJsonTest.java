package org.maskwright.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.maskwright.check.Finding;
import org.maskwright.check.Severity;
import org.maskwright.core.SampleName;

class FindingsJsonTest {
    @Test
    void figuresReadBackAreWrittenAsTheFirstOnes() throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("z", -3.5);
        data.put("tiny", 1.0E-7);
        data.put("count", 7);
        data.put("many", 5_000_000_000L);
        data.put("places", new int[] {1, 2});
        data.put("files", List.of("a", "b\n"));
        data.put("sure", true);
        data.put("none", Double.NaN);
        data.put("more", Map.of("x", 0.1f));
        String text = FindingsJson.text(data);
        assertThat(text)
                .isEqualTo("{\"z\":-3.5,\"tiny\":1.0E-7,\"count\":7,\"many\":5000000000,\"places\":[1,2],"
                        + "\"files\":[\"a\",\"b\\n\"],\"sure\":true,\"none\":null,\"more\":{\"x\":0.1}}");
        assertThat(document(FindingsJson.data(text))).isEqualTo(document(data)).contains("\"none\" : null");
    }

    private static String document(Map<String, Object> data) throws IOException {
        var finding = new Finding("A", Severity.INFO, SampleName.of("s"), List.of("s.png"), "It is.", data, List.of());
        var text = new StringWriter();
        FindingsJson.write("folder", 1, List.of(finding), 0, text);
        return text.toString();
    }
}
