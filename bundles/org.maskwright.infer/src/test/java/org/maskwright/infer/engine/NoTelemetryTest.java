package org.maskwright.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The runtime that comes with Maskwright reports to nobody: 1.29 and 1.30 hold a client that uploads what is run (ADR 22). */
class NoTelemetryTest {
    private static final String COLLECTOR = "events.data.microsoft.com";

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64/libonnxruntime.so", "osx-aarch64/libonnxruntime.dylib"})
    void theLibraryKnowsNoCollector(String library) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + library))) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains("onnxruntime")).isTrue();
            assertThat(bytes.contains(COLLECTOR)).isFalse();
        }
    }
}
