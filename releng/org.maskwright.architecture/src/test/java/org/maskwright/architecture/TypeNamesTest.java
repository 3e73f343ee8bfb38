package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One name, one thing: no two types of the product have the same simple name, whatever their packages and the types around them. */
class TypeNamesTest {
    @TempDir
    Path planted;

    @Test
    void eachNameIsOfOneThing() throws IOException {
        assertThat(twice(ProductSources.BUNDLES)).isEmpty();
    }

    @Test
    void aNameOfTwoThingsIsFound() throws IOException {
        write("org.maskwright.core/src/main/java/org/maskwright/core/Look.java", "public class Look {}");
        write("org.maskwright.core/src/main/java/org/maskwright/core/package-info.java", "");
        write("org.maskwright.ui/src/org/maskwright/ui/Look.java", "enum Look { A }");
        write("org.maskwright.ui/src/org/maskwright/ui/Part.java", "class Part {}");
        write("org.maskwright.ui/src/org/maskwright/ui/package-info.java", "");
        assertThat(twice(planted)).containsExactly("Look");
    }

    @Test
    void oneWithinATypeIsFound() throws IOException {
        write(
                "org.maskwright.core/src/main/java/org/maskwright/core/Journal.java",
                "class Journal { record Entry() {} }");
        write(
                "org.maskwright.ui/src/org/maskwright/ui/List.java",
                "interface List { interface Row { enum Entry { A } } }");
        write("org.maskwright.ui/src/org/maskwright/ui/Row.java", "class Row {}");
        assertThat(twice(planted)).containsExactly("Entry", "Row");
    }

    @Test
    void whatIsPrivateIsItsTypesOwnBusiness() throws IOException {
        write("org.maskwright.core/src/main/java/org/maskwright/core/A.java", "class A { private record Entry() {} }");
        write("org.maskwright.core/src/main/java/org/maskwright/core/B.java", "class B { record Entry() {} }");
        assertThat(twice(planted)).isEmpty();
    }

    @Test
    void casesOfASealedTypeAreReadWithItsName() throws IOException {
        String cases = "sealed interface %s<T> { record All() implements %1$s<String> {} record Other() {} }";
        write("org.maskwright.core/src/main/java/org/maskwright/core/A.java", String.format(Locale.ROOT, cases, "A"));
        write("org.maskwright.core/src/main/java/org/maskwright/core/B.java", String.format(Locale.ROOT, cases, "B"));
        assertThat(twice(planted)).containsExactly("Other");
    }

    @Test
    void testsMayCallTheirHelpersAlike() throws IOException {
        write("org.maskwright.core/src/test/java/org/maskwright/core/Drawn.java", "class Drawn {}");
        write("org.maskwright.ui.tests/src/org/maskwright/ui/Drawn.java", "class Drawn {}");
        write("org.maskwright.check/src/main/java/org/maskwright/check/Drawn.java", "class Drawn {}");
        assertThat(twice(planted)).isEmpty();
    }

    private void write(String path, String source) throws IOException {
        Path file = planted.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private static List<String> twice(Path bundles) throws IOException {
        var counts = new TreeMap<String, Integer>();
        ProductSources.read(
                bundles, (unit, positions) -> TypeNames.of(unit).forEach(name -> counts.merge(name, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
