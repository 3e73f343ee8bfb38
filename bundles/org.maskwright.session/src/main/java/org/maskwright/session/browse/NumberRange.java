package org.maskwright.session.browse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of numbers as people write it: {@code <5%}, {@code >=0.2}, {@code 2..5}, {@code 3}. Immutable.
 *
 * @param least lower end, {@code -Infinity} for none
 * @param leastIncluded whether the lower end belongs to it
 * @param most upper end, {@code Infinity} for none
 * @param mostIncluded whether the upper end belongs to it
 */
public record NumberRange(double least, boolean leastIncluded, double most, boolean mostIncluded) {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?|\\.\\d+)(%?)";
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>|=)?" + NUMBER);
    private static final Pattern BETWEEN = Pattern.compile("(?:" + NUMBER + ")?\\.\\.(?:" + NUMBER + ")?");

    /** The range that a text means, if it means one; per cent are hundredths. */
    public static Optional<NumberRange> parse(String text) {
        Matcher compared = COMPARED.matcher(text);
        if (compared.matches()) {
            double number = number(compared.group(2), compared.group(3));
            return Optional.of(of(compared.group(1) == null ? "=" : compared.group(1), number));
        }
        Matcher between = BETWEEN.matcher(text);
        if (!between.matches() || between.group(1) == null && between.group(3) == null) {
            return Optional.empty();
        }
        return Optional.of(between(between));
    }

    private static NumberRange of(String comparison, double number) {
        return switch (comparison) {
            case "<" -> new NumberRange(Double.NEGATIVE_INFINITY, false, number, false);
            case "<=" -> new NumberRange(Double.NEGATIVE_INFINITY, false, number, true);
            case ">" -> new NumberRange(number, false, Double.POSITIVE_INFINITY, false);
            case ">=" -> new NumberRange(number, true, Double.POSITIVE_INFINITY, false);
            default -> new NumberRange(number, true, number, true);
        };
    }

    /** A sign of per cent at the upper end alone counts for both: {@code 5..20%}. */
    private static NumberRange between(Matcher parts) {
        boolean perCent = "%".equals(parts.group(4));
        double least = parts.group(1) == null
                ? Double.NEGATIVE_INFINITY
                : number(parts.group(1), perCent ? "%" : parts.group(2));
        double most = parts.group(3) == null ? Double.POSITIVE_INFINITY : number(parts.group(3), parts.group(4));
        return new NumberRange(least, true, most, true);
    }

    private static double number(String digits, String perCent) {
        return Double.parseDouble(digits) / ("%".equals(perCent) ? 100 : 1);
    }

    /** Whether a number is in it. */
    public boolean contains(double number) {
        return (leastIncluded ? number >= least : number > least) && (mostIncluded ? number <= most : number < most);
    }
}
