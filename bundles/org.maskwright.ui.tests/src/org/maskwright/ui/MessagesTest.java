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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.Test;
import org.maskwright.ui.browser.BrowserMessages;
import org.osgi.framework.wiring.BundleWiring;

/** Each package that says something has one class of messages and their texts beside it. */
class MessagesTest {
    private static final BundleWiring UI =
            Platform.getBundle("org.maskwright.ui").adapt(BundleWiring.class);

    @Test
    void everyPackageWithTextsHasOneClassForThem() throws Exception {
        Collection<String> texts = resources("messages.properties");
        assertTrue(texts.size() > 10, "too few seen: " + texts);
        var described = new TreeSet<String>();
        for (Class<?> messages : classes()) {
            assertTrue(described.add(messages.getPackageName()), messages + " is not the only one there");
        }
        assertEquals(
                described,
                texts.stream()
                        .map(t -> t.substring(0, t.lastIndexOf('/')).replace('/', '.'))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyFieldHasItsTextAndEveryTextItsField() throws Exception {
        for (Class<?> messages : classes()) {
            var names = fields(messages).map(Field::getName).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(names, new TreeSet<>(texts(messages).stringPropertyNames()), messages.getName());
        }
    }

    @Test
    void everyFieldIsSetToItsText() throws Exception {
        for (Class<?> messages : classes()) {
            Properties texts = texts(messages);
            for (Field field : fields(messages).toList()) {
                assertEquals(texts.getProperty(field.getName()), field.get(null), field.toString());
            }
        }
    }

    @Test
    void placeholdersAreWellFormed() throws Exception {
        for (Class<?> messages : classes()) {
            Properties texts = texts(messages);
            for (String name : texts.stringPropertyNames()) {
                String text = texts.getProperty(name);
                assertFalse(text.isBlank(), name);
                int placeholders = new MessageFormat(text.replace("'", "''")).getFormatsByArgumentIndex().length;
                for (int i = 0; i < placeholders; i++) {
                    assertTrue(text.contains("{" + i + "}"), messages + " " + name + " skips {" + i + "}");
                }
            }
        }
    }

    @Test
    void textsAreReadableAsWritten() {
        assertTrue(BrowserMessages.WELCOME_OPEN.endsWith("…"), BrowserMessages.WELCOME_OPEN);
    }

    private static List<Class<?>> classes() throws ClassNotFoundException {
        var found = new ArrayList<Class<?>>();
        for (String file : resources("*Messages.class")) {
            Class<?> messages = UI.getClassLoader()
                    .loadClass(file.substring(0, file.lastIndexOf('.')).replace('/', '.'));
            assertEquals(NLS.class, messages.getSuperclass(), file);
            found.add(messages);
        }
        return found;
    }

    private static Collection<String> resources(String pattern) {
        return UI.listResources(
                "/org/maskwright/ui", pattern, BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE);
    }

    private static Stream<Field> fields(Class<?> messages) {
        return Stream.of(messages.getDeclaredFields()).filter(f -> Modifier.isPublic(f.getModifiers()));
    }

    private static Properties texts(Class<?> messages) throws IOException {
        var texts = new Properties();
        try (InputStream in = messages.getResourceAsStream("messages.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
