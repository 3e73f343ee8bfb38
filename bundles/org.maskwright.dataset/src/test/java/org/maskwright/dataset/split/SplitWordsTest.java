package org.maskwright.dataset.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

/** Schemes and group rules as people write them. */
class SplitWordsTest {
    @Test
    void readsRatios() throws Exception {
        assertThat(Scheme.parse("70/20/10")).isEqualTo(new Scheme.Ratios(70, 20, 10));
        assertThat(Scheme.parse(" 90 / 10 ")).isEqualTo(new Scheme.Ratios(90, 10, 0));
        assertThat(new Scheme.Folds(3).bins()).containsExactly("0", "1", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80/10/5|ratios 80/10/5 add up to 95, not to 100; write e.g. 80/10/10",
                "0/50/50|ratios 0/50/50 leave nothing to train on; write e.g. 80/10/10",
                "80|ratios '80' are not written as train/val/test in percent; write 80/10/10",
                "8e1/10/10|ratios '8e1/10/10' are not written as train/val/test in percent; write 80/10/10",
                "99999999999/1/0|ratios '99999999999/1/0' are not written as train/val/test in percent; write 80/10/10",
            })
    void refusesRatios(String text, String why) {
        assertThatThrownBy(() -> Scheme.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessage(why);
    }

    private static Optional<String> group(String rule, String id, String image) throws InputException {
        return GroupRule.parse(rule)
                .groupOf(new Sample(id, Optional.of(image), Optional.of("m.png"), SampleStatus.UNLABELLED));
    }

    @Test
    void findsGroups() throws Exception {
        assertThat(group("folder", "1", "images/anna/1.jpg")).contains("images/anna");
        assertThat(group("folder", "1", "1.jpg")).contains(".");
        assertThat(group("prefix:_", "anna_2_x", "i.jpg")).contains("anna");
        assertThat(group("prefix:_", "anna", "i.jpg")).isEmpty();
        assertThat(group("prefix:_", "_1", "i.jpg")).isEmpty();
        assertThat(group("regex:^(?:img|pic)-(\\d+)", "pic-12-b", "i.jpg")).contains("12");
        assertThat(group("regex:-(\\d*)$", "pic-", "i.jpg")).isEmpty();
        assertThat(group("regex:(x)?a", "a", "i.jpg")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person|'person' is no group rule; write folder, prefix:_, regex:(…) or near-duplicates",
                "prefix:|'prefix:' is no group rule; write folder, prefix:_, regex:(…) or near-duplicates",
                "regex:abc|the regular expression 'abc' has no parenthesis to capture the group; "
                        + "give it exactly one, e.g. ^([^_]+), and write others as (?:…)",
                "regex:(a)(b)|the regular expression '(a)(b)' has 2 parentheses to capture the group; "
                        + "give it exactly one, e.g. ^([^_]+), and write others as (?:…)",
                "regex:(|'(' is no regular expression: Unclosed group at 1; write e.g. ^([^_]+)",
            })
    void refusesGroupRules(String text, String why) {
        assertThatThrownBy(() -> GroupRule.parse(text))
                .isInstanceOf(InputException.class)
                .hasMessage(why);
    }

    @Test
    void optionsRefuseNonsense() {
        assertThatThrownBy(() -> new Scheme.Ratios(80, 10, 11)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scheme.Ratios(Integer.MAX_VALUE, Integer.MAX_VALUE, 102))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Scheme.Folds(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupRule.Prefix("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupRule.Pattern(Pattern.compile("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SplitOptions.STANDARD.withSeed("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }
}
