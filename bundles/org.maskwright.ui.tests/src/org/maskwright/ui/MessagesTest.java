package org.maskwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void everyFieldHasItsTextAndEveryTextItsField() throws Exception {
        var fields = Stream.of(Messages.class.getDeclaredFields())
                .filter(f -> Modifier.isPublic(f.getModifiers()))
                .map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(fields, new TreeSet<>(texts().stringPropertyNames()));
    }

    @Test
    void textsAreReadableAsWritten() throws Exception {
        assertTrue(Messages.WELCOME_OPEN.endsWith("…"), Messages.WELCOME_OPEN);
    }

    @Test
    void placeholdersAreWellFormed() throws IOException {
        for (String name : texts().stringPropertyNames()) {
            String text = texts().getProperty(name);
            assertFalse(text.isBlank(), name);
            int placeholders = new MessageFormat(text.replace("'", "''")).getFormatsByArgumentIndex().length;
            for (int i = 0; i < placeholders; i++) {
                assertTrue(text.contains("{" + i + "}"), name + " skips {" + i + "}");
            }
        }
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("messages.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
