package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", ""), "../../bundles");

    private static PackageUse built;

    @TempDir
    Path planted;

    @BeforeAll
    static void readBundles() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            List<Path> ours = folders.filter(f -> !f.getFileName().toString().endsWith(".tests"))
                    .filter(f -> Files.isDirectory(f.resolve("src")))
                    .toList();
            built = PackageUse.of(
                    ours.stream().map(f -> f.resolve("target/classes")).toList(),
                    ours.stream().map(PackagesTest::sources).toList());
        }
    }

    private static Path sources(Path bundle) {
        Path maven = bundle.resolve("src/main/java");
        return Files.isDirectory(maven) ? maven : bundle.resolve("src");
    }

    @Test
    void noPackagesGoInCircles() {
        assertThat(built.circles()).isEmpty();
    }

    @Test
    void noFeatureUsesAnotherAndNothingUsesWhatIsAbove() {
        assertThat(Floors.violations(built)).isEmpty();
    }

    @Test
    void packagesUseWhatTheTableSays() {
        assertThat(PackageTable.of(PackageTable.HOUSE).differences(built)).isEmpty();
    }

    @Test
    void packagesThatUseEachOtherAreInACircle() throws IOException {
        PackageUse use = planted(
                "package org.maskwright.core.one; public class A { org.maskwright.core.two.B b; }",
                "package org.maskwright.core.two; public class B { void c() { org.maskwright.core.three.C.d(); } }",
                "package org.maskwright.core.three; public class C { public static void d() { new org.maskwright.core.one.A(); } }",
                "package org.maskwright.core.four; public class D extends org.maskwright.core.one.A {}");
        assertThat(use.circles())
                .containsExactly(new TreeSet<>(
                        Set.of("org.maskwright.core.one", "org.maskwright.core.two", "org.maskwright.core.three")));
    }

    @Test
    void packagesThatUseOthersDownwardAreInNone() throws IOException {
        PackageUse use = planted(
                "package org.maskwright.core.one; public class A { org.maskwright.core.two.B[] b; }",
                "package org.maskwright.core.two; public class B {}");
        assertThat(use.circles()).isEmpty();
        assertThat(use.usedBy("org.maskwright.core.one")).containsExactly("org.maskwright.core.two");
        assertThat(use.usedBy("org.maskwright.core.two")).isEmpty();
    }

    @Test
    void aConstantThatTheCompilerCopiesIsAUse() throws IOException {
        Path folder = Files.createDirectories(planted.resolve("org/maskwright/ui/browser"));
        Files.writeString(folder.resolve("A.java"), """
                package org.maskwright.ui.browser;
                import static org.maskwright.ui.sample.SamplePart.ID;
                import org.maskwright.ui.Messages;
                import org.maskwright.ui.split.SplitModel;
                /** Is no {@link SplitModel}. */
                class A {
                    String name = Messages.A;
                }
                """);
        PackageUse use = PackageUse.of(List.of(), List.of(planted));
        assertThat(Floors.violations(use))
                .containsExactly(
                        "org.maskwright.ui.browser uses org.maskwright.ui: A imports Messages",
                        "org.maskwright.ui.browser uses org.maskwright.ui.sample: A imports SamplePart");
    }

    @Test
    void aFeatureThatUsesAnotherIsFound() throws IOException {
        PackageUse use = planted(
                "package org.maskwright.ui.browser; public class A { org.maskwright.ui.sample.B b; }",
                "package org.maskwright.ui.sample; public class B { org.maskwright.ui.parts.C c; }",
                "package org.maskwright.ui.parts; public class C { org.maskwright.ui.jobs.D d; }",
                "package org.maskwright.ui.jobs; public class D {}");
        assertThat(Floors.violations(use))
                .containsExactly("org.maskwright.ui.browser uses org.maskwright.ui.sample: A uses B");
    }

    @Test
    void whatUsesAFloorAboveIsFound() throws IOException {
        PackageUse use = planted(
                "package org.maskwright.ui; public class Top { org.maskwright.ui.sample.B b; }",
                "package org.maskwright.ui.sample; public class B { Object top = new org.maskwright.ui.Top(); }",
                "package org.maskwright.ui.jobs; public class D { Class<?> b = org.maskwright.ui.sample.B.class; }");
        assertThat(Floors.violations(use))
                .containsExactly(
                        "org.maskwright.ui uses org.maskwright.ui.sample: Top uses B",
                        "org.maskwright.ui.jobs uses org.maskwright.ui.sample: D uses B",
                        "org.maskwright.ui.sample uses org.maskwright.ui: B uses Top");
    }

    @Test
    void whatTheTableDoesNotAllowAndWhatItAllowsInVainIsFound() throws IOException {
        PackageUse use = planted(
                "package org.maskwright.core.one; public class A { org.maskwright.core.two.B b; }",
                "package org.maskwright.core.two; public class B { org.maskwright.core.one.A[][] a; }",
                "package org.maskwright.check; public class C { org.maskwright.core.one.A a; }");
        assertThat(PackageTable.of("core.one core.two").differences(use))
                .containsExactly(
                        "org.maskwright.core.two uses org.maskwright.core.one: B uses A, which the table does not allow");
        assertThat(PackageTable.of("core.one core.two\n\ncore.two core.one core.three")
                        .differences(use))
                .containsExactly("the table lets core.two use core.three, which it does not: take it out");
    }

    private PackageUse planted(String... sources) throws IOException {
        Planted.compile(planted, sources);
        return PackageUse.of(List.of(planted), List.of());
    }
}
