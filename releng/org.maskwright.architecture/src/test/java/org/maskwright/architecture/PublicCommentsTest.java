package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class PublicCommentsTest {
    private static final Path BUNDLES = Path.of(System.getProperty("basedir", ""), "../../bundles");

    @Test
    void everythingPublicIsDescribed() throws IOException {
        var missing = new ArrayList<String>();
        try (Stream<Path> bundles = Files.list(BUNDLES);
                var files = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            for (Path bundle : bundles.sorted().toList()) {
                List<Path> sources = sources(bundle);
                if (!sources.isEmpty()) {
                    PublicComments.missing(files.getJavaFileObjectsFromPaths(sources))
                            .forEach(m -> missing.add(bundle.getFileName() + ": " + m));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aPublicTypeAndItsMethodsNeedComments() throws IOException {
        assertThat(missing("public class A { public void b() {} /** Does it. */ public void c() {} void d() {} }"))
                .containsExactly("A", "A.b");
    }

    @Test
    void whatAnInterfaceDeclaresIsPublic() throws IOException {
        assertThat(missing("/** One. */ public interface A { void b(); record C(int d) {} }"))
                .containsExactly("A.b", "C");
    }

    @Test
    void whatIsNotPublicOrOverridesIsLeftOut() throws IOException {
        assertThat(missing("class A { public void b() {} }")).isEmpty();
        assertThat(
                        missing(
                                "/** One. */ public class A { public A() {} @Override public String toString() { return null; } }"))
                .isEmpty();
    }

    /** The main sources of a bundle; what is tested needs no promise. */
    private static List<Path> sources(Path bundle) throws IOException {
        Path maven = bundle.resolve("src/main/java");
        Path root = Files.isDirectory(maven) ? maven : bundle.resolve("src");
        if (!Files.isDirectory(root) || bundle.toString().endsWith(".tests")) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<String> missing(String source) throws IOException {
        return PublicComments.missing(
                List.of(new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                }));
    }
}
