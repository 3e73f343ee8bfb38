package org.maskwright.dataset.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be wrong with a pattern of paths. */
final class PatternFault {
    private record Rule(Pattern sign, String fault) {
        static Rule of(String regex, String fault) {
            return new Rule(Pattern.compile(regex), fault);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("^$", "it is empty; give a path such as images/{name}.{ext}"),
            Rule.of("\\\\", "write folders with / instead of \\"),
            Rule.of("^/|^[A-Za-z]:", "it must be relative to the dataset's folder"),
            Rule.of("(^|/)\\.{1,2}(/|$)", "it must not contain . or .. as a folder"),
            Rule.of("//", "there is an empty folder name (//) in it"),
            Rule.of("/$", "it ends in a folder; it must end in a file name such as {name}.{ext}"),
            Rule.of(
                    "\\{(?![a-zA-Z][a-zA-Z0-9]*\\*?})",
                    "a { does not begin a placeholder such as {name}, {dir*} or {ext}"),
            Rule.of("^[^{]*}|}[^{]*}", "a } does not end a placeholder such as {name}, {dir*} or {ext}"),
            Rule.of(
                    "[^/]\\{[a-zA-Z0-9]+\\*}|\\{[a-zA-Z0-9]+\\*}([^/]|$)",
                    "a placeholder with a star, such as {dir*}, must be a whole folder"),
            Rule.of("\\*}/\\{[a-zA-Z0-9]+\\*}", "two placeholders with a star follow each other; one is enough"),
            Rule.of("}\\{", "two placeholders follow each other; put a character between them"),
            Rule.of("\\{ext}.", "{ext} must be at the end"),
            Rule.of("\\{ext\\*}", "{ext} takes no star"),
            Rule.of("(?<![.])\\{ext}", "{ext} must follow a dot"));

    private PatternFault() {}

    /** The first fault of a pattern in words, with what to do; empty when there is none. */
    static Optional<String> in(String pattern) {
        return RULES.stream()
                .filter(r -> r.sign().matcher(pattern).find())
                .map(Rule::fault)
                .findFirst();
    }
}
