package org.maskwright.session.live;

import java.util.Optional;
import org.maskwright.infer.SegmentationModel;

/** The model that is to look from the next picture on. It owns the model until it is taken; one that comes after the end is closed. */
final class NextModel implements AutoCloseable {
    private Optional<SegmentationModel> model = Optional.empty();
    private boolean closed;

    /** Replaces what nobody took. */
    synchronized void offer(SegmentationModel next) {
        model.ifPresent(SegmentationModel::close);
        model = closed ? Optional.empty() : Optional.of(next);
        if (closed) {
            next.close();
        }
    }

    /** The caller owns it from now on; empty when no other is to look. */
    synchronized Optional<SegmentationModel> take() {
        Optional<SegmentationModel> taken = model;
        model = Optional.empty();
        return taken;
    }

    @Override
    public synchronized void close() {
        closed = true;
        take().ifPresent(SegmentationModel::close);
    }
}
