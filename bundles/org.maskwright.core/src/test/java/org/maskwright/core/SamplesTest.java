package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Sample a = sample("a", SampleStatus.UNREVIEWED);
    private final Sample b = sample("b", SampleStatus.UNREVIEWED);
    private final Samples both = Samples.of(List.of(a, b));

    @Test
    void findsByKeyAndByFile() {
        assertThat(both.find("b.jpg")).contains(b);
        assertThat(both.find("c.jpg")).isEmpty();
        assertThat(both.place("b.jpg")).hasValue(1);
        assertThat(both.ofFiles(List.of("masks/a.png", "images/a.jpg", "other.txt")))
                .containsExactly(a);
    }

    @Test
    void sharesWhatIsSaidOfOthers() {
        Samples marked = both.with(Map.of("b.jpg", SampleStatus.VERIFIED, "none", SampleStatus.VERIFIED));
        assertThat(marked).containsExactly(a, sample("b", SampleStatus.VERIFIED));
        assertThat(marked.find("b.jpg").map(Sample::status)).contains(SampleStatus.VERIFIED);
        assertThat(marked.differing(both)).containsExactly(1);
        assertThat(marked.isNamedAs(both)).isTrue();
        assertThat(marked.isNamedAs(Samples.of(List.of(a, b)))).isFalse();
        assertThat(both.with(Map.of("b.jpg", SampleStatus.UNREVIEWED))).isSameAs(both);
        assertThat(both).containsExactly(a, b);
    }

    private static Sample sample(String name, SampleStatus status) {
        return new Sample(
                new SampleName(name + ".jpg", name),
                Optional.of("images/" + name + ".jpg"),
                Optional.of("masks/" + name + ".png"),
                status);
    }
}
