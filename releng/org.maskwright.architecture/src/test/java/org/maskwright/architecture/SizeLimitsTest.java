package org.maskwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeLimitsTest {
    @Test
    void noFileOrMethodIsTooLong() throws IOException {
        var found = new ArrayList<String>();
        var files = new ArrayList<Object>();
        ProductSources.read(ProductSources.BUNDLES, (unit, positions) -> {
            files.add(unit);
            found.addAll(SizeLimits.exceeded(unit, positions));
        });
        assertThat(files).hasSizeGreaterThan(500);
        assertThat(found).isEmpty();
    }

    @Test
    void aLongFileIsFound() throws IOException {
        assertThat(exceeded("class A {" + "\n".repeat(SizeLimits.FILE - 1) + "}"))
                .isEmpty();
        assertThat(exceeded("class A {" + "\n".repeat(SizeLimits.FILE - 1) + "}\n"))
                .isEmpty();
        assertThat(exceeded("class A {" + "\n".repeat(SizeLimits.FILE) + "}\n")).containsExactly("A.java: 301 lines");
    }

    @Test
    void aLongMethodIsFoundWhereverItIs() throws IOException {
        String longest = "{" + "\n".repeat(SizeLimits.METHOD - 1) + "}";
        assertThat(exceeded("class A { A() " + longest + "\n/**\n\n*/\nvoid b() " + longest + " }"))
                .isEmpty();
        String over = "{" + "\n".repeat(SizeLimits.METHOD) + "}";
        assertThat(exceeded("class A { record B(int c) { B " + over + " } Object d() { return new Object() { void e() "
                        + over + " }; } }"))
                .containsExactly("B.<init>: 36 lines", "A.d: 36 lines", ".e: 36 lines");
    }

    private static List<String> exceeded(String source) throws IOException {
        var found = new ArrayList<String>();
        ProductSources.read(
                List.of(Planted.file(source)), (unit, positions) -> found.addAll(SizeLimits.exceeded(unit, positions)));
        return found;
    }
}
