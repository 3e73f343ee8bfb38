package org.maskwright.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of our packages use which. The compiled classes say it, by types that are extended, called, held, returned, thrown or annotated with;
 * and the imports of the sources, since a constant that the compiler copied leaves no trace in a class.
 */
final class PackageUse {
    private static final String OURS = "org.maskwright.";

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(org\\.maskwright\\.[a-z0-9_.]+)\\.([A-Z]\\w*)");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

    /** For each package with classes: the packages that it uses, with one pair of classes as a witness. */
    private final SortedMap<String, SortedMap<String, String>> used = new TreeMap<>();

    private PackageUse() {}

    /**
     * Reads all classes and sources below these folders, each the root of a class path or a source path.
     *
     * @throws IOException when a source cannot be read
     */
    static PackageUse of(Collection<Path> classFolders, Collection<Path> sourceFolders) throws IOException {
        var use = new PackageUse();
        for (JavaClass type : new ClassFileImporter().importPaths(classFolders)) {
            if (type.getPackageName().startsWith(OURS)) {
                use.addUses(type);
            }
        }
        for (Path folder : sourceFolders) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    use.addImports(folder.relativize(file), Files.readString(file));
                }
            }
        }
        return use;
    }

    private void addUses(JavaClass type) {
        used.computeIfAbsent(type.getPackageName(), p -> new TreeMap<>());
        for (Dependency each : type.getDirectDependenciesFromSelf()) {
            JavaClass target = each.getTargetClass().getBaseComponentType();
            if (target.getPackageName().startsWith(OURS)) {
                add(type.getPackageName(), target.getPackageName(), simple(type) + " uses " + simple(target));
            }
        }
    }

    private void addImports(Path file, String source) {
        Path folder = Objects.requireNonNull(file.getParent(), "a package");
        String name = folder.toString().replace(File.separatorChar, '.');
        String type = file.getFileName().toString().replace(".java", "");
        String code = COMMENT.matcher(source).replaceAll("");
        IMPORT.matcher(code)
                .results()
                .filter(i -> isStatic(i) || occurs(i.group(2), code))
                .forEach(i -> add(name, i.group(1), type + " imports " + i.group(2)));
    }

    private static boolean isStatic(MatchResult found) {
        return found.group().startsWith("import static");
    }

    /** Elsewhere than in its import: what a comment alone speaks of is no use. */
    private static boolean occurs(String name, String code) {
        return Pattern.compile("\\b" + name + "\\b").matcher(code).results().count() > 1;
    }

    /** The first in the order of words is kept as the witness, so that it is the same in each build. */
    private void add(String user, String other, String witness) {
        if (!user.equals(other)) {
            used.computeIfAbsent(user, p -> new TreeMap<>())
                    .merge(other, witness, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    /** The packages that have classes or sources. */
    Set<String> packages() {
        return new TreeSet<>(used.keySet());
    }

    /** The packages of ours that this one uses; empty for one that is not known. */
    Set<String> usedBy(String name) {
        return new TreeSet<>(
                used.getOrDefault(name, Collections.emptySortedMap()).keySet());
    }

    /** A class of the first package that uses one of the second, in words. */
    String witness(String user, String usedOne) {
        return user + " uses " + usedOne + ": " + used.get(user).get(usedOne);
    }

    /** The sets of packages that lead from each to each; one that leads to no other and back is in none. */
    List<Set<String>> circles() {
        var circles = new ArrayList<Set<String>>();
        var placed = new TreeSet<String>();
        for (String name : used.keySet()) {
            if (!placed.contains(name)) {
                Set<String> circle = circleOf(name);
                placed.addAll(circle);
                if (circle.size() > 1) {
                    circles.add(circle);
                }
            }
        }
        return circles;
    }

    private Set<String> circleOf(String name) {
        var circle = new TreeSet<>(Set.of(name));
        for (String other : reachable(name)) {
            if (reachable(other).contains(name)) {
                circle.add(other);
            }
        }
        return circle;
    }

    private Set<String> reachable(String name) {
        var seen = new TreeSet<String>();
        var open = new ArrayDeque<>(usedBy(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (seen.add(next)) {
                open.addAll(usedBy(next));
            }
        }
        return seen;
    }

    private static String simple(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
