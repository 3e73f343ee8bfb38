package org.maskwright.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which bundle may use which, and which libraries: the table of the design, as a check of one bundle's manifest. */
final class House {
    /**
     * What a room may use.
     *
     * @param rooms bundles of ours, without {@code org.maskwright.}
     * @param libraries prefixes of package and bundle names
     */
    record Room(Set<String> rooms, Set<String> libraries) {}

    private static final String OURS = "org.maskwright.";

    private static final Set<String> JAVA_BASE =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    static final Map<String, Room> ROOMS = Map.ofEntries(
            Map.entry("core", new Room(Set.of(), Set.of())),
            Map.entry("imaging", new Room(Set.of("core"), Set.of("java", "javax", "org.bytedeco"))),
            Map.entry("demo", new Room(Set.of("core", "imaging"), Set.of("java", "javax"))),
            Map.entry(
                    "infer",
                    new Room(
                            Set.of("core", "imaging"),
                            Set.of("java", "ai.djl", "ai.onnxruntime", "com.fasterxml.jackson"))),
            Map.entry(
                    "dataset",
                    new Room(
                            Set.of("core", "imaging"),
                            Set.of(
                                    "java",
                                    "javax.sql",
                                    "org.sqlite",
                                    "org.apache.commons.io",
                                    "com.fasterxml.jackson",
                                    "de.siegmar.fastcsv"))),
            Map.entry(
                    "evaluate",
                    new Room(
                            Set.of("core", "imaging", "dataset", "infer"),
                            Set.of("java", "com.fasterxml.jackson", "de.siegmar.fastcsv"))),
            Map.entry(
                    "train",
                    new Room(
                            Set.of("core", "imaging", "dataset", "infer", "evaluate"),
                            Set.of("java", "ai.djl", "com.fasterxml.jackson"))),
            Map.entry(
                    "format",
                    new Room(
                            Set.of("core", "imaging", "dataset"),
                            Set.of(
                                    "java",
                                    "javax.xml.stream",
                                    "de.siegmar.fastcsv",
                                    "dev.hardwood",
                                    "org.apache.commons.compress",
                                    "com.fasterxml.jackson"))),
            Map.entry("check", new Room(Set.of("core", "imaging", "dataset"), Set.of("java", "com.fasterxml.jackson"))),
            Map.entry(
                    "session",
                    new Room(
                            Set.of("core", "imaging", "dataset", "format", "check", "evaluate", "train", "infer"),
                            Set.of("java", "com.fasterxml.jackson"))),
            Map.entry(
                    "cli",
                    new Room(
                            Set.of(
                                    "core",
                                    "imaging",
                                    "demo",
                                    "dataset",
                                    "format",
                                    "check",
                                    "infer",
                                    "evaluate",
                                    "train",
                                    "session"),
                            Set.of("java", "picocli", "me.tongfei.progressbar", "com.fasterxml.jackson"))),
            Map.entry(
                    "spark",
                    new Room(
                            Set.of("core", "imaging", "dataset", "check"),
                            Set.of(
                                    "java",
                                    "picocli",
                                    "org.apache.spark",
                                    "org.apache.hadoop",
                                    "org.apache.commons.compress",
                                    "scala",
                                    "com.fasterxml.jackson"))),
            Map.entry(
                    "ui.canvas",
                    new Room(Set.of("core", "imaging"), Set.of("org.eclipse.swt", "org.eclipse.core.commands"))),
            Map.entry(
                    "ui",
                    new Room(
                            Set.of(
                                    "core",
                                    "imaging",
                                    "demo",
                                    "dataset",
                                    "format",
                                    "check",
                                    "infer",
                                    "train",
                                    "session",
                                    "ui.canvas"),
                            Set.of(
                                    "java",
                                    "javax",
                                    "org.eclipse",
                                    "org.osgi",
                                    "org.jfree",
                                    "org.commonmark",
                                    "com.fasterxml.jackson"))),
            Map.entry("lib.djl", new Room(Set.of(), Set.of())),
            Map.entry("lib.pytorch", new Room(Set.of(), Set.of())),
            Map.entry("lib.opencv", new Room(Set.of(), Set.of())));

    private House() {}

    /** What in this bundle is against the rules; empty when nothing is. Test bundles are not to be asked about. */
    static List<String> violations(Bundle bundle) {
        var found = new ArrayList<String>();
        String name = bundle.name().startsWith(OURS) ? bundle.name().substring(OURS.length()) : bundle.name();
        // The native libraries of each system are fragments of their bundle.
        Room room = ROOMS.get(name.startsWith("lib.opencv.") ? "lib.opencv" : name);
        if (room == null) {
            return List.of(bundle.name() + " is not in the table: say in House what it may use");
        }
        for (String used : bundle.imports()) {
            if (!isAllowed(used, name, room)) {
                found.add(bundle.name() + " must not use the package " + used);
            }
        }
        for (String used : bundle.requires()) {
            if (!isAllowed(used, name, room)) {
                found.add(bundle.name() + " must not require the bundle " + used);
            }
        }
        if (!name.startsWith("lib.")) {
            found.addAll(namingViolations(bundle));
        }
        return found;
    }

    private static boolean isAllowed(String used, String self, Room room) {
        return JAVA_BASE.contains(used)
                || isBelow(used, OURS + self)
                || room.rooms().stream().anyMatch(r -> isBelow(used, OURS + r))
                || room.libraries().stream().anyMatch(l -> isBelow(used, l));
    }

    private static List<String> namingViolations(Bundle bundle) {
        var found = new ArrayList<String>();
        for (String exported : bundle.exports()) {
            if (List.of(exported.split("\\.", -1)).contains("internal")) {
                found.add(bundle.name() + " must not export the internal package " + exported);
            }
        }
        for (String p : bundle.packages()) {
            String rest = p.equals(bundle.name())
                    ? ""
                    : p.substring(Math.min(p.length(), bundle.name().length() + 1));
            if (!isBelow(p, bundle.name()) || rest.contains(".")) {
                found.add(p + " must be named " + bundle.name() + ", or that and one more word");
            }
        }
        return found;
    }

    private static boolean isBelow(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }
}
