package org.maskwright.core.metric;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * What a measure came to, or why it did not: undefined is a value of its own, so that it is neither taken for 0 or 1 nor poisons a mean
 * as NaN.
 */
public sealed interface Measure {
    /**
     * A measure that is defined.
     *
     * @param figure finite
     */
    record Defined(double figure) implements Measure {
        /** @throws IllegalArgumentException when the figure is not finite */
        public Defined {
            if (!Double.isFinite(figure)) {
                throw new IllegalArgumentException(figure + " is no figure; say why it is undefined");
            }
        }
    }

    /**
     * A measure that is undefined.
     *
     * @param reason why, as a clause for people: "neither mask has a foreground pixel"
     */
    record Undefined(String reason) implements Measure {
        /** @throws IllegalArgumentException when the reason is blank */
        public Undefined {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("undefined without a reason");
            }
        }
    }

    /**
     * A defined measure.
     *
     * @throws IllegalArgumentException when the figure is not finite
     */
    static Measure of(double figure) {
        return new Defined(figure);
    }

    /**
     * A part of a whole; undefined when the whole is 0.
     *
     * @param reason why there is no whole
     */
    static Measure ratio(double part, double whole, String reason) {
        return whole == 0 ? new Undefined(reason) : new Defined(part / whole);
    }

    /**
     * A measure made of this one; what is undefined stays so, for the same reason.
     *
     * @param change from figure to figure
     * @throws IllegalArgumentException when what comes out is not finite
     */
    default Measure map(DoubleUnaryOperator change) {
        return switch (this) {
            case Defined d -> new Defined(change.applyAsDouble(d.figure()));
            case Undefined u -> u;
        };
    }

    /** Whether it is defined, and this or more; what is undefined is neither more nor less than anything. */
    default boolean isAtLeast(double limit) {
        return this instanceof Defined d && d.figure() >= limit;
    }

    /** The figure; empty when it is undefined. */
    default OptionalDouble figureIfDefined() {
        return switch (this) {
            case Defined d -> OptionalDouble.of(d.figure());
            case Undefined u -> OptionalDouble.empty();
        };
    }
}
