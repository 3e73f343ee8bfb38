package org.maskwright.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "CON.tar.gz",
                "lpt1.png",
                "com\u00b9.jpg",
                "aux .png",
                "a\\b",
                "a:b",
                "a\u0007b",
                "a\u007fb",
                "end.",
                "end "
            })
    void windowsRefusesTheseAndTakesTheirRepair(String segment) {
        assertThat(SafeNames.reserved(segment)).isPresent();
        int dot = segment.indexOf('.');
        String stem = dot < 0 ? segment : segment.substring(0, dot);
        assertThat(SafeNames.reserved(SafeNames.unreserved(stem))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"console.png", "com.png", "com10.png", ".hidden", "a.b.c", "nul_1", "\u00e9t\u00e9.jpg"})
    void windowsTakesThese(String segment) {
        assertThat(SafeNames.reserved(segment)).isEmpty();
    }

    @Test
    void dropsSymbolsAndKeepsLetters() {
        assertThat(SafeNames.toAscii("me \ud83d\ude00 at \u0141\u00f3d\u017a")).isEqualTo("me  at Lodz");
        assertThat(SafeNames.toAscii("\ud83d\ude00")).matches("sample-[0-9a-f]{8}");
        assertThat(SafeNames.toAscii("e\u0301"))
                .isEqualTo(SafeNames.toAscii("\u00e9"))
                .isEqualTo("e");
    }

    @Test
    void shortensBetweenCharacters() {
        String name = "x" + "\ud83d\ude00".repeat(40);
        assertThat(SafeNames.utf8(SafeNames.shortened(name))).isEqualTo(45 + 9);
        assertThat(SafeNames.shortened("short")).isEqualTo("short");
        assertThat(SafeNames.shortened("a".repeat(57) + "1")).isNotEqualTo(SafeNames.shortened("a".repeat(57) + "2"));
    }
}
