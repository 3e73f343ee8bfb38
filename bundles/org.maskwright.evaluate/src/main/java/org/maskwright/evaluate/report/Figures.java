package org.maskwright.evaluate.report;

import java.util.Locale;
import java.util.OptionalDouble;
import org.maskwright.core.metric.Measure;
import org.maskwright.core.metric.UndefinedPolicy;

/** How figures are written, in tables and pages alike. */
final class Figures {
    private Figures() {}

    /** Four digits behind the point; "NaN" for what is undefined where plain formulas are asked for, "-" otherwise. */
    static String of(Measure measure, UndefinedPolicy policy) {
        return switch (measure) {
            case Measure.Defined d -> of(d.figure());
            case Measure.Undefined u -> policy == UndefinedPolicy.NAN ? "NaN" : "-";
        };
    }

    static String of(double figure) {
        return String.format(Locale.ROOT, "%.4f", figure);
    }

    static String signed(double figure) {
        return String.format(Locale.ROOT, "%+.4f", figure);
    }

    static String millis(OptionalDouble millis) {
        return millis.isPresent() ? String.format(Locale.ROOT, "%.1f ms", millis.getAsDouble()) : "-";
    }

    static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
