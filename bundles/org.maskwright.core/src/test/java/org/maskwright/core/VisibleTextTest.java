package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "masks/a b.png",
                "Jürgen 照片",
                "back\\slash",
                "Zo\u00eb",
                "\ud83d\ude42",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u05e9\u05dc\u05d5\u05dd"
            })
    void ordinaryTextStays(String text) {
        assertThat(VisibleText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\u001b[2Jb.png | a\\u001b[2Jb.png",
                "\u009b2J | \\u009b2J",
                "gpj.\u202egnp.exe | gpj.\\u202egnp.exe",
                "\u2066x\u2069 | \\u2066x\\u2069",
                "a\u2028b | a\\u2028b",
                "x\u007f\u0007x | x\\u007f\\u0007x",
                "zero\u200bwidth\ufeff | zero\\u200bwidth\\ufeff",
                "half\ud83d | half\\ud83d",
                "\udb40\udc41 | \\udb40\\udc41"
            })
    void whatActsIsShown(String text, String shown) {
        assertThat(VisibleText.of(text)).isEqualTo(shown);
    }

    @Test
    void linesStayWhereThereMayBeSeveral() {
        assertThat(VisibleText.of("a\r\nb\tc\rd")).isEqualTo("a\\r\\nb\\tc\\rd");
        assertThat(VisibleText.ofLines("a\r\nb\tc\rd\u001b")).isEqualTo("a\r\nb\tc\\rd\\u001b");
    }
}
