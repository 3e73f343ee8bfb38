package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HouseTest {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", ""), "../../bundles");

    @Test
    void builtBundlesKeepTheRules() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path folder : ourBundles()) {
            violations.addAll(House.violations(Bundle.built(folder)));
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void everyRoomOfTheTableIsBuilt() throws IOException {
        assertThat(ourBundles())
                .map(f -> f.getFileName().toString().replace("org.maskwright.", ""))
                .containsAll(House.ROOMS.keySet());
    }

    @Test
    void aCleanBundlePasses() throws IOException {
        assertThat(House.violations(bundle(
                        "dataset",
                        "org.maskwright.core;version=\"[0.1,1)\",org.sqlite,java.nio.file,java.sql",
                        "",
                        "")))
                .isEmpty();
    }

    @Test
    void coreUsesJavaBaseOnly() throws IOException {
        assertThat(House.violations(bundle("core", "java.util,java.util.concurrent", "", "")))
                .isEmpty();
        assertThat(House.violations(bundle("core", "java.util,java.awt.image", "", "")))
                .containsExactly("org.maskwright.core must not use the package java.awt.image");
    }

    @Test
    void noToolkitBelowTheWorkbench() throws IOException {
        assertThat(House.violations(bundle(
                        "check",
                        "org.eclipse.swt.graphics;resolution:=optional",
                        "org.eclipse.ui;bundle-version=\"3\"",
                        "")))
                .containsExactly(
                        "org.maskwright.check must not use the package org.eclipse.swt.graphics",
                        "org.maskwright.check must not require the bundle org.eclipse.ui");
    }

    @Test
    void lowerRoomsDoNotUseHigherOnes() throws IOException {
        assertThat(House.violations(bundle("dataset", "org.maskwright.check", "", "")))
                .hasSize(1);
        assertThat(House.violations(bundle("ui", "org.maskwright.check,org.maskwright.cli", "", "")))
                .containsExactly("org.maskwright.ui must not use the package org.maskwright.cli");
        assertThat(House.violations(bundle("check", "org.bytedeco.opencv.global", "", "")))
                .hasSize(1);
    }

    @Test
    void theCanvasKnowsNoWorkbench() throws IOException {
        assertThat(House.violations(bundle("ui.canvas", "org.maskwright.core,org.eclipse.swt.graphics", "", "")))
                .isEmpty();
        assertThat(House.violations(bundle(
                        "ui.canvas",
                        "org.maskwright.ui.parts,org.maskwright.dataset,org.eclipse.jface.action",
                        "org.eclipse.ui",
                        "")))
                .hasSize(4);
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsAnotherRoom() throws IOException {
        assertThat(House.violations(bundle("imaging", "org.maskwright.corelib", "", "")))
                .hasSize(1);
    }

    @Test
    void internalPackagesAreNotExported() throws IOException {
        assertThat(House.violations(bundle("core", "", "", "org.maskwright.core.internal;version=\"1\"")))
                .containsExactly(
                        "org.maskwright.core must not export the internal package org.maskwright.core.internal");
    }

    @Test
    void packagesHaveTheBundlesNameAndOneMoreWord() throws IOException {
        var deep = new Bundle(
                "org.maskwright.core",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("org.maskwright.core", "org.maskwright.core.a.b"));
        assertThat(House.violations(deep))
                .containsExactly(
                        "org.maskwright.core.a.b must be named org.maskwright.core, or that and one more word");
        var strange = new Bundle("org.maskwright.core", Set.of(), Set.of(), Set.of(), Set.of("org.maskwright.corex"));
        assertThat(House.violations(strange)).hasSize(1);
    }

    @Test
    void anUnknownBundleIsAskedFor() throws IOException {
        assertThat(House.violations(bundle("attic", "", "", "")))
                .singleElement()
                .asString()
                .contains("not in the table");
    }

    private static List<Path> ourBundles() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(f -> Files.exists(f.resolve("pom.xml")))
                    .filter(f -> !f.getFileName().toString().endsWith(".tests"))
                    .sorted()
                    .toList();
        }
    }

    private static Bundle bundle(String room, String imports, String requires, String exports) throws IOException {
        var text = new StringBuilder(
                "Manifest-Version: 1.0\nBundle-SymbolicName: org.maskwright." + room + ";singleton:=true\n");
        header(text, "Import-Package", imports);
        header(text, "Require-Bundle", requires);
        header(text, "Export-Package", exports);
        var manifest = new Manifest(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        return Bundle.of(manifest, Set.of());
    }

    private static void header(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }
}
