package org.maskwright.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a bundle's manifest says of its place in the house, and the packages that its sources are in.
 *
 * @param name symbolic name
 * @param imports names of the imported packages, optional ones included
 * @param requires symbolic names of the required bundles
 * @param exports names of the exported packages
 * @param packages names of the packages with sources, exported or not
 */
record Bundle(String name, Set<String> imports, Set<String> requires, Set<String> exports, Set<String> packages) {
    /** Reads a manifest; the packages are those that it exports and those given. */
    static Bundle of(Manifest manifest, Set<String> packages) {
        Attributes a = manifest.getMainAttributes();
        Set<String> name = names(a.getValue("Bundle-SymbolicName"));
        if (name.size() != 1) {
            throw new IllegalArgumentException("not the manifest of a bundle: " + a.getValue("Bundle-SymbolicName"));
        }
        return new Bundle(
                name.iterator().next(),
                names(a.getValue("Import-Package")),
                names(a.getValue("Require-Bundle")),
                names(a.getValue("Export-Package")),
                packages);
    }

    /**
     * Reads the bundle that was built from a folder. A bundle below the workbench has the manifest that bnd derived from its classes, a
     * bundle of the workbench the one that was written by hand, which is the one that it is built with.
     *
     * @throws IOException when there is no manifest: the bundle is not built
     */
    static Bundle built(Path folder) throws IOException {
        Path derived = folder.resolve("target/classes/META-INF/MANIFEST.MF");
        Path written = folder.resolve("META-INF/MANIFEST.MF");
        try (InputStream in = Files.newInputStream(Files.exists(written) ? written : derived)) {
            return of(new Manifest(in), packages(folder));
        }
    }

    private static Set<String> packages(Path folder) throws IOException {
        Set<String> packages = new TreeSet<>();
        for (String sources : Set.of("src/main/java", "src/org")) {
            Path root = folder.resolve(sources);
            if (Files.isDirectory(root)) {
                Path base = sources.equals("src/org") ? folder.resolve("src") : root;
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(f -> f.toString().endsWith(".java"))
                            .map(f -> base.relativize(
                                    Optional.ofNullable(f.getParent()).orElseThrow()))
                            .forEach(p -> packages.add(p.toString().replace(java.io.File.separatorChar, '.')));
                }
            }
        }
        return packages;
    }

    /** The names at the head of each clause of a manifest header: {@code a;version="[1,2)",b} gives a and b. */
    private static Set<String> names(@org.jspecify.annotations.Nullable String header) {
        if (header == null || header.isBlank()) {
            return Set.of();
        }
        return Stream.of(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .flatMap(clause -> Stream.of(clause.split(";", -1)).takeWhile(part -> !part.contains("=")))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
