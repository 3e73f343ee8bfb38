package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FolderWordsTest {
    /** What the words are, said in another way. */
    private static final Pattern BOUNDARY = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    @Property
    void areParted(
            @ForAll @StringLength(max = 24) @CharRange(from = ' ', to = 'z') @CharRange(from = 'À', to = 'ÿ')
                    String text) {
        List<String> expected = Arrays.stream(BOUNDARY.split(text))
                .filter(w -> !w.isEmpty())
                .map(w -> w.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(FolderWords.words(text)).isEqualTo(expected);
    }

    @Test
    void arePartedBetweenDigitsHumpsAndScripts() {
        assertThat(FolderWords.words("00012_mask")).containsExactly("mask");
        assertThat(FolderWords.words("SegmentationClass2x")).containsExactly("segmentation", "class", "x");
        assertThat(FolderWords.words("RGBImages")).containsExactly("rgbimages");
        assertThat(FolderWords.words("маска 😀人像")).containsExactly("маска", "人像");
        assertThat(FolderWords.words("12-3")).isEmpty();
    }
}
