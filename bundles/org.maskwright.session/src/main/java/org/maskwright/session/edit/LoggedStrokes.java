package org.maskwright.session.edit;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.dataset.stroke.Stroke;
import org.maskwright.dataset.stroke.StrokeLog;
import org.maskwright.dataset.stroke.StrokeStack;

/**
 * The strokes of an opened mask, in memory and on their way to the disk; the two always tell the same, in the same order. Safe for any thread;
 * nothing waits for the disk.
 */
final class LoggedStrokes {
    private final StrokeStack stack;
    private final Clock clock;
    private long lastNumber;
    private MaskOnDisk.Moment now;
    private Optional<StrokeLog> log = Optional.empty();
    private volatile Optional<IOException> trouble = Optional.empty();
    private volatile Runnable told = () -> {};

    /**
     * @param stack what can be undone and redone
     * @param lastNumber of a stroke, whether it is in the stack or not
     * @param labels the mask as it is with these strokes
     */
    LoggedStrokes(StrokeStack stack, long lastNumber, MaskSnapshot labels, Clock clock) {
        this.stack = stack;
        this.lastNumber = lastNumber;
        this.now = new MaskOnDisk.Moment(labels, stack.mark());
        this.clock = clock;
    }

    /** Those of a mask upon which nothing was drawn. */
    static LoggedStrokes none(MaskSnapshot labels, Clock clock) {
        return new LoggedStrokes(new StrokeStack(), 0, labels, clock);
    }

    /** Lets them be written from now on. */
    synchronized void write(StrokeLog into) {
        log = Optional.of(into);
    }

    /** A stroke was drawn, after which the mask is so. */
    synchronized void drawn(MaskPatch patch, Origin origin, MaskSnapshot labels) {
        var stroke = new Stroke(++lastNumber, patch, origin, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        stack.push(stroke);
        log.ifPresent(l -> l.drawn(stroke));
        arrived(labels);
    }

    /** Takes a stroke off; the change to be made, empty when there is none. */
    synchronized Optional<MaskPatch> undo() {
        Optional<Stroke> stroke = stack.undo();
        stroke.ifPresent(s -> log.ifPresent(StrokeLog::undone));
        return stroke.map(Stroke::patch).map(MaskPatch::inverse);
    }

    /** Puts a stroke back; the change to be made, empty when there is none. */
    synchronized Optional<MaskPatch> redo() {
        Optional<Stroke> stroke = stack.redo();
        stroke.ifPresent(s -> log.ifPresent(StrokeLog::redone));
        return stroke.map(Stroke::patch);
    }

    /** After what was told last, the mask is so. */
    synchronized void arrived(MaskSnapshot labels) {
        now = new MaskOnDisk.Moment(labels, stack.mark());
    }

    /** The mask after the last stroke that has ended. */
    synchronized MaskOnDisk.Moment now() {
        return now;
    }

    /**
     * What is to be saved.
     *
     * @param what the mask
     * @param save number of the attempt
     */
    record Taken(MaskOnDisk.Moment what, long save) {}

    /** Takes the mask as it is now, to be saved. */
    synchronized Taken taken() {
        return new Taken(now, log.map(StrokeLog::taken).orElse(0L));
    }

    /** Waits until it is on the disk which file will be written next. */
    void saving(long save, String path, String sha256) {
        log().ifPresent(l -> l.saving(save, path, sha256).join());
    }

    /** The file was written, or not. */
    void saved(boolean written) {
        log().ifPresent(written ? StrokeLog::saved : StrokeLog::notSaved);
    }

    private synchronized Optional<StrokeLog> log() {
        return log;
    }

    /** What can be done with the mask. */
    synchronized EditState state(long saved, boolean writable) {
        return new EditState(
                now.mark() != saved,
                writable,
                stack.nextUndo().map(Stroke::origin),
                stack.nextRedo().map(Stroke::origin),
                trouble.map(t -> "Strokes cannot be kept on the disk (" + t.getMessage() + "): save soon"));
    }

    /** Strokes could not be written. */
    void failed(IOException e) {
        trouble = Optional.of(e);
        told.run();
    }

    /** Tells when strokes cannot be written, on whichever thread finds that. */
    void onTrouble(Runnable listener) {
        told = listener;
    }

    /** Writes what is there and lets go of the log, on the writing thread. */
    void close() {
        log().ifPresent(StrokeLog::close);
    }
}
