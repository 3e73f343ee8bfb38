package org.maskwright.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.NaturalOrder;

/** What one rule has gathered of samples; comes out in the dataset's order, whatever order it came in. Of one thread. */
final class Gathered<E> {
    private static final Comparator<Piece<?>> ORDER = Comparator.<Piece<?>, String>comparing(
                    p -> p.sample().label(), NaturalOrder.NATURAL)
            .thenComparing(p -> p.sample().key());

    private final List<Piece<E>> pieces = new ArrayList<>();

    private record Piece<E>(Sample sample, E evidence) {}

    void add(Sample sample, E evidence) {
        pieces.add(new Piece<>(sample, evidence));
    }

    void addAll(Gathered<E> others) {
        pieces.addAll(others.pieces);
    }

    /** The evidence in the natural order of the samples' labels, as a scan has them. */
    List<E> inOrder() {
        return pieces.stream().sorted(ORDER).map(Piece::evidence).toList();
    }
}
