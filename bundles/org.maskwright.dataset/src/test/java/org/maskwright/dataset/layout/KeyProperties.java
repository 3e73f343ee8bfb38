package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.maskwright.core.LabelMap;

/** What must be true of keys whatever files come and go. */
class KeyProperties {
    private static final List<List<String>> PATTERNS = List.of(
            List.of("images/{name}.{ext}", "masks/{name}.{ext}"),
            List.of("images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}"),
            List.of("{dir*}/images/{name}.{ext}", "{dir*}/masks/{name}.{ext}"),
            List.of("{part}/images/{name}.{ext}", "{part}/masks/{name}.{ext}"),
            List.of("{dir*}/{name}.{ext}", "{dir*}/{name}_mask.{ext}"),
            List.of("{a*}/images/{b*}/{name}.jpg", "{a*}/masks/{b*}/{name}.png"),
            List.of("{name}/images/x.png", "masks/{name}.{ext}"),
            List.of("in/{a}_{b}.{ext}", "masks/{a}/{b}.{ext}"),
            List.of("in/{a}/{name}.{ext}", "masks/{name}.{ext}"));

    private static Layout layout(List<String> patterns) {
        return new Layout("", patterns.get(0), patterns.get(1), new LabelMap.Binary255());
    }

    @Provide
    Arbitrary<List<String>> patterns() {
        return Arbitraries.of(PATTERNS);
    }

    @Provide
    Arbitrary<Set<String>> files() {
        Arbitrary<String> folder = Arbitraries.of("images", "masks", "in", "a", "b", "x", "e\u0301", "\u00e9");
        Arbitrary<String> name =
                Arbitraries.of("7", "a", "a.jpg", "a_b", "b_a", "a_b_a", "x", "\u00e9", "e\u0301", "a.*");
        Arbitrary<String> extension = Arbitraries.of("jpg", "png", "PNG", "bmp");
        Arbitrary<String> suffix = Arbitraries.of("", "", "_mask");
        return net.jqwik.api.Combinators.combine(folder.list().ofMaxSize(4), name, suffix, extension)
                .as((f, n, s, e) -> String.join("/", with(f, n + s + "." + e)))
                .set()
                .ofMaxSize(20);
    }

    private static List<String> with(List<String> folders, String file) {
        List<String> all = new ArrayList<>(folders);
        all.add(file);
        return all;
    }

    /** Keys of the samples of these files, by the image's path, or the mask's where there is no image. */
    private static Map<String, String> keys(Set<String> files, Layout layout) {
        List<Listing.File> listed = files.stream()
                .map(p -> new Listing.File(
                        p.substring(0, Math.max(0, p.lastIndexOf('/'))), p.substring(p.lastIndexOf('/') + 1), 10, 0))
                .sorted(Listing.ORDER)
                .toList();
        var keys = new SampleKeys(layout);
        Map<String, String> byPath = new HashMap<>();
        Pairing.of(listed, layout)
                .couples()
                .forEach(c -> byPath.put(c.image().or(c::mask).orElseThrow().path(), keys.of(c)));
        return byPath;
    }

    @Property
    void allKeysDiffer(@ForAll("patterns") List<String> patterns, @ForAll("files") Set<String> files) {
        Map<String, String> keys = keys(files, layout(patterns));
        assertThat(new HashSet<>(keys.values())).hasSameSizeAs(keys.values());
    }

    @Property
    void noOtherFileChangesAKey(
            @ForAll("patterns") List<String> patterns,
            @ForAll("files") Set<String> before,
            @ForAll("files") Set<String> added) {
        Layout layout = layout(patterns);
        Set<String> after = new LinkedHashSet<>(before);
        after.addAll(added);
        Map<String, String> keys = keys(before, layout);
        Map<String, String> later = keys(after, layout);
        later.keySet().retainAll(keys.keySet());
        assertThat(keys).containsAllEntriesOf(later);
    }

    @Property
    void aKeyTellsItsImagesPath(@ForAll("patterns") List<String> patterns, @ForAll("files") Set<String> files) {
        Layout layout = layout(patterns);
        KeyPattern pattern = KeyPattern.of(layout.images());
        for (String path : files) {
            if (layout.imagePattern().match(path).isPresent()) {
                assertThat(pattern.path(pattern.key(path).orElseThrow())).contains(path);
            }
        }
    }

    @Test
    void leavesOutWhatTheLayoutAdds() {
        assertThat(KeyPattern.of("images/{name}.{ext}").key("images/7.jpg")).contains("7.jpg");
        assertThat(KeyPattern.of("{part}/images/{name}.{ext}").key("train/images/7.jpg"))
                .contains("train/7.jpg");
        assertThat(KeyPattern.of("clip_img/{g}/clip_{n}/{name}.{ext}").key("clip_img/1/clip_0/7.jpg"))
                .contains("1/clip_0/7.jpg");
        assertThat(KeyPattern.of("{a*}/images/{b*}/{name}.{ext}").key("x/images/y/7.jpg"))
                .contains("x/images/y/7.jpg");
        assertThat(KeyPattern.of("images/{name}.{ext}").key("b/7.jpg")).isEmpty();
    }

    @Test
    void callsAMaskWithoutImageWhatNoImageIsCalled() {
        var keys = new SampleKeys(layout(PATTERNS.get(0)));
        assertThat(keys.ofMask("masks/02299.png")).isEqualTo("02299.*");
        assertThat(keys.ofMask("masks/02299.bmp")).isEqualTo("02299.*bmp");
        assertThat(new SampleKeys(layout(PATTERNS.get(7))).ofMask("masks/a/b_a.png"))
                .isEqualTo("masks/a/b_a.**");
        assertThat(new SampleKeys(layout(PATTERNS.get(8))).ofMask("masks/7.png"))
                .isEqualTo("masks/7.**");
    }
}
