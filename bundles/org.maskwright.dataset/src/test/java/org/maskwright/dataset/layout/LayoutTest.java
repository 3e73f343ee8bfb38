package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;

class LayoutTest {
    private static final LabelMap LABELS = new LabelMap.Binary255();

    @Provide
    Arbitrary<String> segment() {
        return Arbitraries.strings()
                .withChars("ab1 .é人_-")
                .withChars("😀")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(s -> !s.isBlank());
    }

    @Provide
    Arbitrary<List<String>> folders() {
        return segment().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Layout> layout() {
        return Arbitraries.of(
                new Layout("a", "images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}", LABELS),
                new Layout("b", "{dir*}/{name}.{ext}", "{dir*}/{name}_mask.{ext}", LABELS),
                new Layout("c", "{dir*}/i/{g}/image_{name}.{ext}", "m/{g}/{dir*}/gt_{name}.{ext}", LABELS),
                new Layout(
                        "d",
                        "clip_img/{g}/clip_{n}/{g}-{name}.{ext}",
                        "matting/{g}/matting_{n}/{g}-{name}.{ext}",
                        LABELS));
    }

    @Property(tries = 300, seed = "1")
    void derivingAndMatchingIsTheIdentity(
            @ForAll("layout") Layout layout,
            @ForAll("segment") String name,
            @ForAll("segment") String g,
            @ForAll("folders") List<String> folders) {
        String dir = folders.isEmpty() ? "" : String.join("/", folders) + "/";
        String image = layout.imagePattern().fill(Map.of("name", name, "g", g, "n", "0", "dir", dir, "ext", "jpg"));
        String mask = layout.maskOf(image).orElseThrow();
        assertThat(layout.imageOf(mask)).contains(image);
        assertThat(layout.imagePattern().fill(layout.imagePattern().match(image).orElseThrow()))
                .isEqualTo(image);
        assertThat(layout.maskPattern().fill(layout.maskPattern().match(mask).orElseThrow()))
                .isEqualTo(mask);
    }

    @ParameterizedTest
    @CsvSource({
        "photos/*.jpg, masks/*.png, photos/7.JPG, masks/7.png",
        "photos/**/*.jpg, masks/**/*.png, photos/7.jpg, masks/7.png",
        "photos/**/*.jpg, masks/**/*_m.png, photos/a/b/7.jpg, masks/a/b/7_m.png",
        "photos/**/*.jpg, masks/{dir*}/{name}.tif, photos/a/7.jpg, masks/a/7.tif",
        "*/in/*.*, */out/*.*, x/in/7.jpg, x/out/7.png",
        "./photos/*.jpg, masks/*.png, photos/7.jpg, masks/7.png",
        "p/*-*.jpg, m/*-*.png, p/1-2.jpg, m/1-2.png",
    })
    void takesGlobs(String images, String masks, String image, String mask) throws InputException {
        assertThat(Layout.parse(images, masks, LABELS).maskOf(image)).contains(mask);
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "/abs/{name}.jpg, must be relative",
        "C:/abs/{name}.jpg, must be relative",
        "a\\{name}.jpg, write folders with /",
        "../{name}.jpg, must not contain . or ..",
        "a//{name}.jpg, empty folder name",
        "a/, ends in a folder",
        "a/{na me}.jpg, does not begin a placeholder",
        "a/{name.jpg, does not begin a placeholder",
        "a/name}.jpg, does not end a placeholder",
        "a{dir*}/{name}.jpg, must be a whole folder",
        "{a*}/{b*}/{name}.jpg, follow each other",
        "{a}{b}.jpg, follow each other",
        "a/{name}.{ext}.bak, must be at the end",
        "a/{name}{ext}, follow each other",
        "a/?.jpg, not supported",
    })
    void saysWhatIsWrongWithAPattern(String pattern, String message) {
        assertThatThrownBy(() -> Layout.parse(pattern, "masks/{name}.png", LABELS))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'" + pattern + "'")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesAMaskPatternThatAsksForMoreThanTheImagesSay() {
        assertThatThrownBy(() -> Layout.parse("a/{name}.jpg", "b/{g}/{name}.png", LABELS))
                .hasMessageContaining("{g}")
                .hasMessageContaining("'b/{g}/{name}.png'");
        assertThatThrownBy(() -> Layout.parse("a/*.jpg", "a/*.jpg", LABELS)).hasMessageContaining("must differ");
    }

    @Test
    void comparesRepeatedPlaceholders() {
        PathPattern pattern = new Layout("x", "{g}/{g}-{n}.{ext}", "m/{g}-{n}.{ext}", LABELS).imagePattern();
        assertThat(pattern.match("7/7-1.jpg")).isPresent();
        assertThat(pattern.match("7/8-1.jpg")).isEmpty();
        assertThat(pattern.match("7/7-1.txt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/255",
                "0/1",
                "indexed:7",
                "trimap",
                "alpha:200",
                "nonzero",
                "instances",
                "indexed:0=background/#000000,7=hair%2C left%2Fright 10%25/#80ff00",
                "colours:0=background/#000000,1=hair/#80ff00"
            })
    void writesAndReadsLabelMaps(String text) throws InputException {
        assertThat(LabelMapText.of(LabelMapText.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/2",
                "indexed:1",
                "alpha:x",
                "",
                "colours",
                "colours:0=a/#000000",
                "colours:0=a/#000000,1=b/#000000",
                "indexed:0=a,0=b",
                "indexed:0=a,1=b/red"
            })
    void refusesOtherLabelMaps(String text) {
        assertThatThrownBy(() -> LabelMapText.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void coloursOfClassesMayBeLeftOut() throws InputException {
        assertThat(LabelMapText.parse("indexed:0=background,1=class 1")).isEqualTo(new LabelMap.Indexed(2));
        assertThat(LabelMapText.of(new LabelMap.Indexed(2))).isEqualTo("indexed:2");
    }
}
