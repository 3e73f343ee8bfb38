package org.maskwright.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParserWordsTest {
    private static final String SOURCE =
            "[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 7]";

    @Test
    void aCutFileIsSaidToBeCut() {
        assertThat(ParserWords.of(
                        "Unexpected end-of-input: expected close marker for Object (start marker at " + SOURCE + ")"))
                .isEqualTo(
                        "the file ends too early, as one that was cut off does: the object that begins in line 1, column 7"
                                + " does not end");
        assertThat(ParserWords.of("Unexpected end-of-input in VALUE_STRING\n at " + SOURCE))
                .isEqualTo("the file ends too early, as one that was cut off does");
        assertThat(ParserWords.of("No content to map due to end-of-input"))
                .isEqualTo("the file ends too early, as one that was cut off does");
    }

    @Test
    void settingsAndPlacesOfTheParserAreLeftOut() {
        assertThat(ParserWords.of("Document nesting depth (101) exceeds the maximum allowed (100, from"
                        + " `StreamReadConstraints.getMaxNestingDepth()`)"))
                .isEqualTo("Document nesting depth (101) exceeds the maximum allowed (100)");
        assertThat(ParserWords.of("Unexpected close marker ']': expected '}' (for Object starting at " + SOURCE + ")"))
                .doesNotContain("Source", "Stream");
        assertThat(ParserWords.of("Unexpected character ('}' (code 125)): was expecting a value"))
                .isEqualTo("Unexpected character ('}' (code 125)): was expecting a value");
        assertThat(ParserWords.of("")).isEqualTo("no JSON");
    }
}
