package org.maskwright.core;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random small masks. */
final class Masks {
    private Masks() {}

    /** Up to 12×12, labels 0…2, at least 1×1; half of the pixels background. */
    static Arbitrary<Mask> any() {
        Arbitrary<Integer> side = Arbitraries.integers().between(1, 12);
        return Combinators.combine(side, side).as(Size::new).flatMap(Masks::ofSize);
    }

    static Arbitrary<Mask> ofSize(Size size) {
        return Arbitraries.of((byte) 0, (byte) 0, (byte) 1, (byte) 2)
                .array(byte[].class)
                .ofSize((int) size.pixels())
                .map(labels -> Mask.of(size, labels));
    }
}
