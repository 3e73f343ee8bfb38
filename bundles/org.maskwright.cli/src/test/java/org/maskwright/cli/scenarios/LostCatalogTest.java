package org.maskwright.cli.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.cli.Drawn;
import org.maskwright.cli.ExitCode;
import org.maskwright.cli.Ran;
import org.maskwright.demo.Fault;

/** The catalog is a cache: without it, or with a broken one, everything is as before, only slower once. */
class LostCatalogTest {
    @TempDir
    private Path temp;

    private Path dataset;
    private Path catalog;
    private JsonNode findings;

    @BeforeEach
    void checkOnce() throws Exception {
        dataset = Drawn.dataset(temp, 3, Fault.SPECKLES, Fault.SAME_FILE);
        catalog = dataset.resolve(".maskwright/catalog.db");
        findings = check().json().get("findings");
        assertThat(findings).isNotEmpty();
        assertThat(catalog).exists();
    }

    private Ran check() {
        Ran ran = maskwright("check", dataset, "--json", "-", "-v", "--fail-on", "never")
                .ended(ExitCode.DONE);
        assertThat(ran.out()).startsWith("{");
        return ran;
    }

    @Test
    void isMadeAnewWhenItWasDeleted() throws Exception {
        Files.delete(catalog);
        Ran ran = check();
        assertThat(ran.json().get("findings")).isEqualTo(findings);
        assertThat(ran.err()).contains(" 0 taken from the catalog").doesNotContain("warning");
        assertThat(check().err()).contains(" 0 files decoded");
    }

    @Test
    void loosesNothingWithTheWholeStateFolderButWhatPeopleDecided() throws Exception {
        maskwright("fix", dataset, "--rule", "MASK_SPECKLES").ended(ExitCode.DONE);
        JsonNode repaired = check().json().get("findings");
        Files.delete(catalog);
        assertThat(check().json().get("findings")).isEqualTo(repaired);
        maskwright("undo", dataset).ended(ExitCode.DONE);
        assertThat(check().json().get("findings")).isEqualTo(findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "zeroes", "cut short"})
    void isRebuiltWithAWarningWhenItIsBroken(String how) throws Exception {
        byte[] whole = Files.readAllBytes(catalog);
        Files.write(
                catalog,
                switch (how) {
                    case "garbage" -> "this is no catalog\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
                    case "zeroes" -> zeroed(whole);
                    default -> java.util.Arrays.copyOf(whole, whole.length / 2);
                });
        Ran ran = check();
        assertThat(ran.json().get("findings")).isEqualTo(findings);
        assertThat(ran.notes())
                .filteredOn(l -> l.startsWith("warning: "))
                .singleElement()
                .asString()
                .contains("catalog");
        Ran next = check();
        assertThat(next.err()).doesNotContain("warning").contains(" 0 files decoded");
    }

    /** All but SQLite's first page. */
    private static byte[] zeroed(byte[] whole) {
        byte[] bytes = whole.clone();
        java.util.Arrays.fill(bytes, Math.min(bytes.length, 8192), bytes.length, (byte) 0);
        return bytes;
    }
}
