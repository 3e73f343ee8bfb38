package org.maskwright.check.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.maskwright.check.ImageFeaturesBuilder;
import org.maskwright.imaging.feature.ImageFeatures;

/** What was asked of two images is not asked again while they are there. */
class SearchedPairsTest {
    private final List<String> asked = new ArrayList<>();
    private final SearchedPairs<Long> pairs = new SearchedPairs<>(ImageFeatures::perceptualHash, (a, b) -> {
        asked.add(Math.min(a, b) + "+" + Math.max(a, b));
        return Math.abs(a - b) == 1;
    });

    private static ImageFeatures image(long hash) {
        return new ImageFeaturesBuilder("image").perceptualHash(hash).build();
    }

    private List<String> found(List<ImageFeatures> images) {
        asked.clear();
        List<String> found = new ArrayList<>();
        pairs.forEachPair(images, (a, b) -> found.add(a + " " + b), () -> {});
        return found;
    }

    @Test
    void onlyWhatIsNewIsAskedAbout() {
        ImageFeatures one = image(1);
        ImageFeatures two = image(2);
        ImageFeatures four = image(4);
        ImageFeatures three = image(3);
        assertThat(found(List.of(one, two, four))).containsExactly("0 1");
        assertThat(asked).containsExactlyInAnyOrder("1+2", "1+4", "2+4");
        assertThat(found(List.of(one, two, four))).containsExactly("0 1");
        assertThat(asked).isEmpty();
        assertThat(found(List.of(four, two, three, one))).containsExactlyInAnyOrder("0 2", "1 2", "1 3");
        assertThat(asked).containsExactlyInAnyOrder("3+4", "2+3", "1+3");
        assertThat(found(List.of(two, one))).containsExactly("0 1");
        assertThat(asked).isEmpty();
        assertThat(found(List.of(two, one, four))).containsExactly("0 1");
        assertThat(asked).as("it had left").containsExactlyInAnyOrder("2+4", "1+4");
    }

    @Test
    void aSearchThatWasEndedTellsNothing() {
        List<ImageFeatures> images = List.of(image(1), image(2));
        assertThatThrownBy(() -> pairs.forEachPair(images, (a, b) -> {}, () -> {
                    if (!asked.isEmpty()) {
                        throw new CancellationException();
                    }
                    asked.add("begun");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(found(images)).containsExactly("0 1");
        assertThat(asked).containsExactly("1+2");
    }
}
