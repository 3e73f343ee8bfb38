package org.maskwright.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.maskwright.core.Sample;
import org.maskwright.dataset.file.NaturalOrder;

/** What one rule has gathered of samples; comes out in the dataset's order, whatever order it came in. Of one thread. */
final class Evidence<E> {
    private static final Comparator<Piece<?>> ORDER =
            Comparator.comparing(p -> p.sample().id(), NaturalOrder.NATURAL);

    private final List<Piece<E>> pieces = new ArrayList<>();

    private record Piece<E>(Sample sample, E evidence) {}

    void add(Sample sample, E evidence) {
        pieces.add(new Piece<>(sample, evidence));
    }

    void addAll(Evidence<E> others) {
        pieces.addAll(others.pieces);
    }

    /** The evidence in the natural order of the samples' ids; equal ids, of which there should be none, as they came. */
    List<E> inOrder() {
        return pieces.stream().sorted(ORDER).map(Piece::evidence).toList();
    }
}
