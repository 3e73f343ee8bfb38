package org.maskwright.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everyConstantHasItsTextAndEveryTextItsConstant() throws Exception {
        for (Class<?> words : all()) {
            assertThat(texts(words).stringPropertyNames())
                    .as(words.getName())
                    .containsExactlyInAnyOrderElementsOf(Stream.of(words.getEnumConstants())
                            .map(w -> ((Words) w).name())
                            .toList());
        }
    }

    @Test
    void placeholdersAreWellFormed() throws Exception {
        for (Class<?> words : all()) {
            Properties texts = texts(words);
            for (String name : texts.stringPropertyNames()) {
                String text = texts.getProperty(name);
                assertThat(text).as(name).isNotBlank();
                int placeholders = new MessageFormat(text.replace("'", "''")).getFormatsByArgumentIndex().length;
                for (int i = 0; i < placeholders; i++) {
                    assertThat(text).as(name).contains("{" + i + "}");
                }
            }
        }
    }

    @Test
    void valuesAreWrittenAsTheyWriteThemselves() {
        assertThat(Said.OF_TWO.text(1296, "x")).isEqualTo("1296 of x");
        assertThat(Said.PLAIN.text()).isEqualTo("it's {0}");
    }

    /** Texts of this test. */
    enum Said implements Words {
        OF_TWO,
        PLAIN
    }

    /** All enums of this bundle that hold texts, found where they are compiled to. */
    private static List<Class<?>> all() throws Exception {
        Path classes = Path.of(
                Words.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            List<Class<?>> found = files.map(
                            f -> classes.relativize(f).toString().replace('/', '.'))
                    .filter(f -> f.endsWith("Words.class") && !f.endsWith(".session.Words.class"))
                    .<Class<?>>map(f -> loaded(f.substring(0, f.length() - ".class".length())))
                    .toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties texts(Class<?> words) throws IOException {
        var texts = new Properties();
        try (InputStream in = words.getResourceAsStream("messages.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
