package org.maskwright.architecture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Code that breaks a rule on purpose, so that a test sees the rule find it. */
final class Planted {
    private Planted() {}

    /**
     * Compiles sources, each a file with one class, below a folder.
     *
     * @throws IllegalArgumentException when they do not compile
     */
    static void compile(Path folder, String... sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new ArrayList<String>();
        List<JavaFileObject> files = Stream.of(sources).map(Planted::file).toList();
        var task = compiler.getTask(
                null,
                null,
                m -> messages.add(m.toString()),
                List.of("-proc:none", "-d", folder.toString()),
                null,
                files);
        if (!task.call()) {
            throw new IllegalArgumentException("does not compile: " + messages);
        }
    }

    /** A file without a place: the compiler asks a public class for a file of its name only. */
    static JavaFileObject file(String source) {
        String name = source.replaceFirst("(?s).*?(?:class|interface|record|enum) (\\w+).*", "$1");
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
