package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.maskwright.core.ModelScore.ScoreKind;

class ModelScoreTest {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String C = "c".repeat(64);

    @Test
    void itSpeaksOfTheFilesThatTheModelSaw() {
        var score = new ModelScore(ScoreKind.DISAGREEMENT, "net", A, B, C, 0.5);
        assertThat(score.isOf(B, C)).isTrue();
        assertThat(score.isOf(B, A)).isFalse();
        assertThat(score.isOf(A, C)).isFalse();
        assertThat(new ModelScore(ScoreKind.UNCERTAINTY, "net", A, B, "", 0.5).isOf(B, A))
                .isTrue();
    }

    @Test
    void anObjectionHasAPlace() {
        assertThatThrownBy(() -> new Objection(Objection.Nature.HOLE, Rect.EMPTY, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Objection(Objection.Nature.HOLE, new Rect(0, 0, 2, 1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoHashOrNoShareIsRefused() {
        assertThatThrownBy(() -> new ModelScore(ScoreKind.UNCERTAINTY, "net", "", B, C, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ModelScore(ScoreKind.UNCERTAINTY, "net", A, B.toUpperCase(java.util.Locale.ROOT), C, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ModelScore(ScoreKind.UNCERTAINTY, "net", A, B, C, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
