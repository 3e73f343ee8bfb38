package org.maskwright.session.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maskwright.check.Severity;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;

/**
 * What is typed to find samples: words of names and paths, and terms such as {@code rule:MASK_EMPTY}, {@code status:verified},
 * {@code part:test}, {@code severity:error}, {@code area:<5%}, {@code components:2..5}, {@code folder:images/a}, {@code has:finding},
 * {@code no:mask}. A minus before a term turns it round, quotes hold a value together. A sample must fulfil all of them. Immutable.
 *
 * @param terms what is asked
 * @param unclear terms whose value means nothing, as they were typed; they are left out
 */
public record SampleQuery(List<QueryTerm> terms, List<String> unclear) {
    private static final Pattern TOKEN = Pattern.compile("(?:\"[^\"]*\"?|[^\\s\"])+");
    private static final String FOLDER = "folder:";

    /** Copies the lists. */
    public SampleQuery {
        terms = List.copyOf(terms);
        unclear = List.copyOf(unclear);
    }

    /** Reads what was typed; whatever it is, it is a query. */
    public static SampleQuery parse(String text) {
        List<QueryTerm> terms = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (String token : tokens(text)) {
            boolean negated = token.length() > 1 && token.startsWith("-");
            term(negated ? token.substring(1) : token)
                    .map(t -> negated ? new QueryTerm.Not(t) : t)
                    .ifPresentOrElse(terms::add, () -> unclear.add(token));
        }
        return new SampleQuery(terms, unclear);
    }

    /** Whether a sample fulfils all terms. */
    public boolean admits(BrowserRow row) {
        for (QueryTerm term : terms) {
            if (!term.admits(row)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(r -> r.group()).toList();
    }

    private static Optional<? extends QueryTerm> term(String token) {
        int colon = token.indexOf(':');
        String key = colon < 0 ? "" : token.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = token.substring(colon + 1).replace("\"", "");
        return switch (key) {
            case "rule" -> some(value).map(v -> new QueryTerm.OfRule(v.toUpperCase(Locale.ROOT)));
            case "status" ->
                any(SampleStatus.values(), SampleStatus::text, value).map(QueryTerm.OfStatus::new);
            case "part" -> any(Part.values(), Part::text, value).map(QueryTerm.OfPart::new);
            case "severity" -> any(Severity.values(), Severity::text, value).map(QueryTerm.OfSeverity::new);
            case "area" -> NumberRange.parse(value).map(QueryTerm.Area::new);
            case "components" -> NumberRange.parse(value).map(QueryTerm.Components::new);
            case "folder" -> Optional.of(new QueryTerm.InFolder(value));
            case "has" -> QueryTerm.Thing.parse(value).map(QueryTerm.Has::new);
            case "no" -> QueryTerm.Thing.parse(value).map(QueryTerm.Has::new).map(QueryTerm.Not::new);
            // No such key: a colon in a name.
            default -> Optional.of(new QueryTerm.Word(token.replace("\"", "").toLowerCase(Locale.ROOT)));
        };
    }

    private static Optional<String> some(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The one that is called so, or else those whose names begin so. */
    private static <E> Optional<Set<E>> any(E[] all, Function<E, String> name, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        Set<E> exact = matching(all, e -> name.apply(e).equals(wanted));
        Set<E> begun = exact.isEmpty() ? matching(all, e -> name.apply(e).startsWith(wanted)) : exact;
        return begun.isEmpty() || wanted.isEmpty() ? Optional.empty() : Optional.of(begun);
    }

    private static <E> Set<E> matching(E[] all, Function<E, Boolean> test) {
        return Arrays.stream(all).filter(test::apply).collect(Collectors.toUnmodifiableSet());
    }

    /** The folder that a text asks for, if it does. */
    public static Optional<String> folder(String text) {
        return tokens(text).stream()
                .filter(t -> t.startsWith(FOLDER))
                .map(t -> t.substring(FOLDER.length()).replace("\"", ""))
                .findFirst();
    }

    /** The text, asking for this folder instead of any other. */
    public static String withFolder(String text, String path) {
        String value = path.matches(".*\\s.*") ? '"' + path + '"' : path;
        return joined(without(text, t -> t.startsWith(FOLDER)), FOLDER + value);
    }

    /** The text, asking for no folder. */
    public static String withoutFolder(String text) {
        return String.join(" ", without(text, t -> t.startsWith(FOLDER)));
    }

    /**
     * The text with one of several terms.
     *
     * @param alternatives terms that exclude each other
     * @param chosen the one to be in it; empty for none
     */
    public static String choose(String text, List<String> alternatives, String chosen) {
        return joined(without(text, alternatives::contains), chosen);
    }

    /** Whether a term is in a text, as it is written. */
    public static boolean contains(String text, String term) {
        return tokens(text).contains(term);
    }

    private static List<String> without(String text, Function<String, Boolean> unwanted) {
        return tokens(text).stream().filter(t -> !unwanted.apply(t)).toList();
    }

    private static String joined(List<String> tokens, String last) {
        List<String> all = new ArrayList<>(tokens);
        if (!last.isEmpty()) {
            all.add(last);
        }
        return String.join(" ", all);
    }
}
