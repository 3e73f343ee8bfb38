package org.maskwright.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.core.commands.Command;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.maskwright.ui.bot.WorkbenchBot;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What plugin.xml names must exist: a class that does not fails only when a user first needs it. */
class PluginTest {
    private static final Set<String> CLASS_ATTRIBUTES = Set.of("class", "defaultHandler", "factoryClass", "provider");

    private static final KeyStroke F5 = KeyStroke.getInstance(SWT.F5);

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
        Properties texts = texts();
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

    @Test
    void everyIconExists() throws Exception {
        List<String> lost = elements().stream()
                .map(e -> e.getAttribute("icon"))
                .filter(i -> !i.isEmpty() && bundle.getEntry(i) == null)
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void everyNamedCommandIsDefinedAndOursSayWhatTheyDo() throws Exception {
        var commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        var images = PlatformUI.getWorkbench().getService(ICommandImageService.class);
        List<String> faults = new ArrayList<>();
        for (Element e : elements()) {
            String id = e.getAttribute(e.getTagName().equals("command") && e.hasAttribute("name") ? "id" : "commandId");
            if (!id.isEmpty()) {
                Command command = commands.getCommand(id);
                if (!command.isDefined()) {
                    faults.add(id + " is not defined");
                } else if (command.getDescription() == null || command.getName().isBlank()) {
                    faults.add(id + " does not say what it does");
                } else if (id.startsWith("org.maskwright.") && images.getImageDescriptor(id) == null) {
                    faults.add(id + " has no icon");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyNamedViewPerspectiveAndPageIsRegistered() throws Exception {
        var views = PlatformUI.getWorkbench().getViewRegistry();
        var perspectives = PlatformUI.getWorkbench().getPerspectiveRegistry();
        List<String> faults = new ArrayList<>();
        for (Element e : elements()) {
            String id = e.getAttribute("id");
            boolean known =
                    switch (e.getTagName()) {
                        case "viewShortcut", "view" -> views.find(id) != null;
                        case "perspectiveShortcut", "perspective" -> perspectives.findPerspectiveWithId(id) != null;
                        case "page" ->
                            PlatformUI.getWorkbench()
                                    .getPreferenceManager()
                                    .getElements(PreferenceManager.PRE_ORDER)
                                    .stream()
                                    .anyMatch(n -> n.getId().equals(id));
                        default -> true;
                    };
            if (!known) {
                faults.add(id);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyKeyOfOursCallsItsCommand() throws Exception {
        var bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        var bot = new WorkbenchBot();
        bot.activate();
        bot.waitUntil(
                "the window's keys are active", () -> bindings.getPerfectMatch(KeySequence.getInstance(F5)) != null);
        List<String> faults = new ArrayList<>();
        for (Element e : elements()) {
            if (e.getTagName().equals("key")) {
                var keys = KeySequence.getInstance(e.getAttribute("sequence"));
                var binding = bot.get(() -> match(keys, e.getAttribute("contextId")));
                String called = binding == null
                        ? "nothing"
                        : binding.getParameterizedCommand().getId();
                if (!called.equals(e.getAttribute("commandId"))) {
                    faults.add(keys + " calls " + called + ", not " + e.getAttribute("commandId"));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Plain letters are keys only while a mask is drawn, or proposals are reviewed. */
    private static Binding match(KeySequence keys, String context) {
        var workbench = PlatformUI.getWorkbench();
        var contexts = workbench.getService(IContextService.class);
        boolean plain =
                context.startsWith("org.maskwright.ui.edit.") || context.startsWith("org.maskwright.ui.review.");
        var drawing = plain ? Optional.of(contexts.activateContext(context)) : Optional.<IContextActivation>empty();
        try {
            return workbench.getService(IBindingService.class).getPerfectMatch(keys);
        } finally {
            drawing.ifPresent(contexts::deactivateContext);
        }
    }

    @Test
    void lettersOfMenusAreUnique() throws Exception {
        Properties texts = texts();
        List<String> faults = new ArrayList<>();
        for (Element menu : elements()) {
            if (menu.getTagName().equals("menu") || menu.getTagName().equals("menuContribution")) {
                var seen = new TreeSet<String>();
                for (Node n = menu.getFirstChild(); n != null; n = n.getNextSibling()) {
                    String label = n instanceof Element item ? item.getAttribute("label") : "";
                    String text = label.isEmpty() ? "" : texts.getProperty(label.substring(1));
                    int mark = text.indexOf('&');
                    if (mark >= 0
                            && !seen.add(text.substring(mark + 1, mark + 2).toLowerCase(Locale.ROOT))) {
                        faults.add(menu.getAttribute("id") + ": " + text);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPerspectiveShowsItsViews() {
        var bot = new WorkbenchBot();
        for (String id :
                List.of(CuratePerspective.ID, AnnotatePerspective.ID, TrainPerspective.ID, CuratePerspective.ID)) {
            List<String> broken = bot.get(() -> {
                var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
                page.setPerspective(
                        PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(id));
                return Stream.of(page.getViewReferences())
                        .filter(v -> v.getView(true) == null
                                || v.getView(true).getClass().getSimpleName().equals("ErrorViewPart"))
                        .map(v -> id + ": " + v.getId())
                        .toList();
            });
            assertEquals(List.of(), broken);
            assertTrue(bot.get(() -> PlatformUI.getWorkbench()
                            .getActiveWorkbenchWindow()
                            .getActivePage()
                            .getViewReferences()
                            .length)
                    >= 5);
        }
    }

    private Properties texts() throws Exception {
        var texts = new Properties();
        try (InputStream in = FileLocator.openStream(bundle, new Path("OSGI-INF/l10n/bundle.properties"), false)) {
            texts.load(in);
        }
        return texts;
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
