package org.maskwright.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The sources of the product, without those of its tests, as the compiler of the running JDK understands them. */
final class ProductSources {
    /** Where the bundles are. */
    static final Path BUNDLES = Path.of(System.getProperty("basedir", ""), "../../bundles");

    private ProductSources() {}

    /** The files below a folder of bundles, in the order of their names. */
    static List<Path> files(Path bundles) throws IOException {
        try (Stream<Path> files =
                Files.find(bundles, Integer.MAX_VALUE, (f, a) -> isOfProduct(bundles.relativize(f)))) {
            return files.sorted().toList();
        }
    }

    private static boolean isOfProduct(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java")
                && !path.endsWith("/package-info.java")
                && path.contains("/src/")
                && !path.contains("/src/test/")
                && !path.matches("[^/]*\\.tests/.*");
    }

    /** Receives one file after the other. */
    @FunctionalInterface
    interface Reader {
        /**
         * A file.
         *
         * @param unit what is in it
         * @param positions where its parts are
         */
        void read(CompilationUnitTree unit, SourcePositions positions) throws IOException;
    }

    /** Has all files below a folder of bundles read. */
    static void read(Path bundles, Reader reader) throws IOException {
        try (var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            read(manager.getJavaFileObjectsFromPaths(files(bundles)), reader);
        }
    }

    /** Has sources read; they are parsed and nothing more. */
    static void read(Iterable<? extends JavaFileObject> sources, Reader reader) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, d -> {}, List.of("-proc:none"), null, sources);
        var units = new ArrayList<CompilationUnitTree>();
        task.parse().forEach(units::add);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : units) {
            reader.read(unit, positions);
        }
    }
}
