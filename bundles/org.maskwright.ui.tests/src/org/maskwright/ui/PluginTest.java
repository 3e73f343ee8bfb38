package org.maskwright.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What plugin.xml names must exist: a class that does not fails only when a user first needs it. */
class PluginTest {
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "defaultHandler", "factoryClass", "provider");

    private final Bundle bundle = Platform.getBundle("org.maskwright.ui");

    @Test
    void everyNamedClassExistsAndCanBeMade() throws Exception {
        List<String> classes = new ArrayList<>();
        for (Element e : elements()) {
            for (String attribute : CLASS_ATTRIBUTES) {
                if (e.hasAttribute(attribute)) {
                    classes.add(e.getAttribute(attribute));
                }
            }
        }
        assertTrue(classes.size() >= 5, "too few classes seen: " + classes);
        for (String name : classes) {
            assertDoesNotThrow(() -> bundle.loadClass(name).getConstructor(), name);
        }
    }

    @Test
    void everyServiceExists() throws Exception {
        for (Element e : elements()) {
            if (e.hasAttribute("serviceClass")) {
                String name = e.getAttribute("serviceClass");
                assertDoesNotThrow(() -> bundle.loadClass(name), name);
            }
        }
    }

    @Test
    void everyTextKeyHasItsText() throws Exception {
        var texts = new Properties();
        try (InputStream in = FileLocator.openStream(bundle, new Path("OSGI-INF/l10n/bundle.properties"), false)) {
            texts.load(in);
        }
        var used = new TreeSet<String>();
        for (Element e : elements()) {
            for (int i = 0; i < e.getAttributes().getLength(); i++) {
                String value = e.getAttributes().item(i).getNodeValue();
                if (value.startsWith("%")) {
                    used.add(value.substring(1));
                }
            }
        }
        assertEquals(used, new TreeSet<>(texts.stringPropertyNames()));
    }

    private List<Element> elements() throws Exception {
        try (InputStream in = FileLocator.openStream(bundle, new Path("plugin.xml"), false)) {
            NodeList all = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("*");
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < all.getLength(); i++) {
                elements.add((Element) all.item(i));
            }
            return elements;
        }
    }
}
