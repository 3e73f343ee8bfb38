package org.maskwright.dataset.split;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;

/** What belongs together and must not be torn apart by a split: pictures of one person, frames of one video. */
public sealed interface GroupRule {
    /** Each sample is on its own. */
    record None() implements GroupRule {}

    /** All images of one folder. */
    record Folder() implements GroupRule {}

    /**
     * All samples whose labels are equal up to the first occurrence of a text; one in whose label it does not occur is on its own.
     *
     * @param separator the text, e.g. {@code _}
     */
    record Prefix(String separator) implements GroupRule {
        /** @throws IllegalArgumentException when it is empty */
        public Prefix {
            if (separator.isEmpty()) {
                throw new IllegalArgumentException("a separator is needed");
            }
        }
    }

    /**
     * All samples in whose labels an expression's parenthesis finds the same text; one in whose label it finds nothing is on its own.
     *
     * @param regex a regular expression with exactly one capture group
     */
    record Pattern(java.util.regex.Pattern regex) implements GroupRule {
        /** @throws IllegalArgumentException when it has not exactly one capture group */
        public Pattern {
            if (regex.matcher("").groupCount() != 1) {
                throw new IllegalArgumentException(regex + " has not exactly one capture group");
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pattern p && p.regex.pattern().equals(regex.pattern());
        }

        @Override
        public int hashCode() {
            return regex.pattern().hashCode();
        }
    }

    /**
     * Groups that somebody else has found: images that look alike.
     *
     * @param groups name of the group by sample key; a sample that is not in it is on its own
     */
    record Clusters(Map<String, String> groups) implements GroupRule {
        /** Copies the map. */
        public Clusters {
            groups = Map.copyOf(groups);
        }
    }

    /** The group of a sample; empty when it is on its own. */
    default Optional<String> groupOf(Sample sample) {
        Optional<String> group =
                switch (this) {
                    case None r -> Optional.empty();
                    case Folder r -> sample.image().or(sample::mask).map(GroupRule::folder);
                    case Prefix r -> before(sample.label(), r.separator());
                    case Pattern r -> first(r.regex().matcher(sample.label()));
                    case Clusters r -> Optional.ofNullable(r.groups().get(sample.key()));
                };
        return group.filter(g -> !g.isEmpty());
    }

    private static String folder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : path.substring(0, slash);
    }

    private static Optional<String> before(String id, String separator) {
        int at = id.indexOf(separator);
        return at > 0 ? Optional.of(id.substring(0, at)) : Optional.empty();
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    /** As written on a command line; empty for {@link None}. */
    default String text() {
        return switch (this) {
            case None r -> "";
            case Folder r -> "folder";
            case Prefix r -> "prefix:" + r.separator();
            case Pattern r -> "regex:" + r.regex();
            case Clusters r -> "near-duplicates";
        };
    }

    /**
     * A rule as written on a command line: {@code folder}, {@code prefix:_} or {@code regex:(…)}. {@code near-duplicates}, which needs
     * measurements, is the caller's to know.
     *
     * @throws InputException when it is not written so
     */
    static GroupRule parse(String text) throws InputException {
        if (text.equals("folder")) {
            return new Folder();
        } else if (text.startsWith("prefix:") && text.length() > "prefix:".length()) {
            return new Prefix(text.substring("prefix:".length()));
        } else if (text.startsWith("regex:")) {
            return new Pattern(regex(text.substring("regex:".length())));
        }
        throw new InputException(
                "'" + text + "' is no group rule; write folder, prefix:_, regex:(…) or near-duplicates");
    }

    private static java.util.regex.Pattern regex(String text) throws InputException {
        try {
            var regex = java.util.regex.Pattern.compile(text);
            int groups = regex.matcher("").groupCount();
            if (groups != 1) {
                throw new InputException("the regular expression '" + text + "' has "
                        + (groups == 0 ? "no parenthesis" : groups + " parentheses")
                        + " to capture the group; give it exactly one, e.g. ^([^_]+), and write others as (?:…)");
            }
            return regex;
        } catch (PatternSyntaxException e) {
            throw new InputException(
                    "'" + text + "' is no regular expression: " + e.getDescription() + " at " + e.getIndex()
                            + "; write e.g. ^([^_]+)",
                    e);
        }
    }
}
