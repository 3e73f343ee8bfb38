package org.maskwright.session.edit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Progress;
import org.maskwright.core.Rect;
import org.maskwright.core.SampleStatus;
import org.maskwright.core.Subscription;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.session.Announcer;

/**
 * A mask that is being drawn on: its strokes, which can be undone and redone, also those before it was saved; and its way to the disk.
 *
 * <p>Threads: {@link #document}, {@link #begin}, {@link #apply}, {@link #undo} and {@link #redo} belong to one thread, that of the document;
 * they never wait for a disk. {@link #save} and {@link #saveOver} are for a job, and may run while drawing goes on: what was drawn when they
 * began is saved. All else is for any thread. {@link #onChange} tells on the document's thread, {@link #onState} on whichever changed it.
 */
public final class MaskEditing implements AutoCloseable {
    private final MaskDesk desk;
    private final OpenSample sample;
    private final MaskDocument document;
    private final LoggedStrokes strokes;
    private final Recovered recovered;
    private final List<Leftover> leftovers;
    private final Announcer<EditState> states = new Announcer<>();
    private final MaskSaving saving;
    private final WorkClock work;
    private volatile MaskOnDisk disk;
    private volatile EditState state;
    private volatile boolean drawing;
    private final AtomicBoolean closed = new AtomicBoolean();

    MaskEditing(MaskDesk desk, OpenSample sample, StrokeRecovery.RecoveredMask found) {
        this.desk = desk;
        this.sample = sample;
        this.disk = found.disk();
        this.strokes = found.strokes();
        this.recovered = found.recovered();
        this.leftovers = found.leftovers();
        this.document = new MaskDocument(strokes.now().labels());
        this.saving = new MaskSaving(desk.session(), sample, strokes);
        this.work = desk.clock(sample.name());
        this.state = stateNow();
        strokes.onTrouble(this::announce);
    }

    /** Whose mask it is. */
    public OpenSample sample() {
        return sample;
    }

    /** The mask's file, relative to the dataset, with {@code /}; there is none yet where {@link #isNew}. */
    public String path() {
        return disk.path();
    }

    /** Whether the mask has no file yet: saving makes it. */
    public boolean isNew() {
        return disk.sha256().isEmpty();
    }

    /** The mask as it is drawn; to be changed through this class only, or it is not kept. */
    public MaskDocument document() {
        return document;
    }

    /** Whether it numbers persons, in place of labels that have names. */
    public boolean isNumbered() {
        return sample.labels() instanceof LabelMap.Instances;
    }

    /** The largest label that the mask's file can hold. */
    public int largest() {
        int possible = document.snapshot().largest();
        return Math.min(possible, disk.source().opened().largestSample());
    }

    /** The number that a new person gets: after the largest that a pixel has, {@link #largest} at most. Costs the runs of the mask. */
    public int newNumber() {
        MaskSnapshot now = document.snapshot();
        int[] most = {0};
        for (int y = 0; y < now.size().height(); y++) {
            now.forEachRun(y, 0, now.size().width(), (from, to, label) -> most[0] = Math.max(most[0], label));
        }
        return Math.min(largest(), most[0] + 1);
    }

    /** The mask as its file holds it. */
    public MaskSnapshot saved() {
        return disk.now().labels();
    }

    /** What was found when it was opened that had not been saved; it is made. */
    public Recovered recovered() {
        return recovered;
    }

    /** Strokes that were not saved upon other contents of the file, to be offered: oldest first. */
    public List<Leftover> leftovers() {
        return leftovers;
    }

    /** Offers strokes no longer, whether they were taken over or not; they are kept on the disk all the same. In a job. */
    public void answered(Leftover leftover) throws IOException {
        desk.strokes().keep(leftover.log());
    }

    /** What can be done now. */
    public EditState state() {
        return state;
    }

    /** Tells of each changed rectangle, px, also while a stroke is drawn. */
    public Subscription onChange(Consumer<Rect> listener) {
        return document.onChange(listener);
    }

    /** Tells of each new {@link #state}. */
    public Subscription onState(Consumer<EditState> listener) {
        return states.add(listener);
    }

    /**
     * Begins a stroke of many parts.
     *
     * @throws IllegalStateException while another one is drawn
     */
    public Gesture begin(Origin origin) {
        requireIdle();
        drawing = true;
        return new Gesture(this, document.snapshot(), origin);
    }

    /**
     * Makes a change as one stroke; one that changes nothing is none. Costs what it changes.
     *
     * @throws IllegalArgumentException when the patch does not fit the mask as it is now
     * @throws IllegalStateException while a stroke is drawn
     */
    public void apply(MaskPatch patch, Origin origin) {
        requireIdle();
        document.apply(patch);
        ended(patch, origin);
    }

    /** A stroke ended that the document has already. */
    void ended(MaskPatch patch, Origin origin) {
        drawing = false;
        if (!patch.isEmpty()) {
            strokes.drawn(patch, origin, document.snapshot());
            announce();
        }
    }

    /** A stroke was dropped. */
    void dropped() {
        drawing = false;
    }

    private void requireIdle() {
        if (drawing) {
            throw new IllegalStateException("a stroke is being drawn");
        }
    }

    /** Takes the latest stroke back; the rectangle that this changed, empty when there is none, or one is being drawn. */
    public Rect undo() {
        return step(LoggedStrokes::undo);
    }

    /** Brings back the stroke that was taken back last; the rectangle that this changed, empty when there is none, or one is being drawn. */
    public Rect redo() {
        return step(LoggedStrokes::redo);
    }

    private Rect step(Function<LoggedStrokes, Optional<MaskPatch>> step) {
        Optional<MaskPatch> patch = drawing ? Optional.empty() : step.apply(strokes);
        if (patch.isEmpty()) {
            return Rect.EMPTY;
        }
        document.apply(patch.get());
        strokes.arrived(document.snapshot());
        announce();
        return patch.get().area();
    }

    private void announce() {
        EditState next = stateNow();
        state = next;
        states.announce(next);
    }

    private EditState stateNow() {
        return strokes.state(
                disk.now().mark(), desk.session().snapshot().access().writable());
    }

    /**
     * Saves what is drawn, as one operation of the history, and marks the sample; in a job. The file keeps all but the pixels that changed. A
     * mask without file is made, also when it is empty. Costs what the mask is large.
     *
     * @param status the sample's new status: {@link SampleStatus#CORRECTED}, which is not said of a mask in which nothing changed; {@link
     *     SampleStatus#PROPOSED}; {@link SampleStatus#VERIFIED} or {@link SampleStatus#VERIFIED_EMPTY}, see {@link #verified}
     * @throws InputException when the mask cannot be saved: the dataset is open for looking only, the disk is full, or the file's depth or
     *     palette has no value for a label; the message says what to do
     * @throws IOException when files cannot be read or written
     */
    public SaveAnswer save(SampleStatus status, Progress progress) throws IOException, InputException {
        return save(status, false, progress);
    }

    /** Saves what is drawn over what is in the file now, whoever wrote it; the history keeps that. Otherwise as {@link #save}. */
    public SaveAnswer saveOver(SampleStatus status, Progress progress) throws IOException, InputException {
        return save(status, true, progress);
    }

    private SaveAnswer save(SampleStatus status, boolean over, Progress progress) throws IOException, InputException {
        synchronized (saving) {
            requireOpen();
            var order = new MaskSaving.SaveOrder(strokes.taken(), status, desk.isPngAgreed(), over);
            MaskSaving.SaveResult result = saving.save(order, disk, progress);
            disk = result.disk();
            announce();
            return result.answer();
        }
    }

    private void requireOpen() throws InputException {
        if (closed.get()) {
            throw new InputException("The mask of " + sample.name().label()
                    + " was closed before it was saved; its strokes are there when it is opened again");
        }
    }

    /** Somebody moves the mouse or presses a key over it: the time between is time spent on the sample, but for pauses. Costs nothing. */
    public void touched() {
        work.touched();
    }

    /** Nobody looks at it any more; what is still to be saved takes none of anybody's time. */
    public void left() {
        work.stop();
    }

    /** Ends it once nothing is being saved any more. In a job. */
    void closeAfterSaving() {
        synchronized (saving) {
            close();
        }
    }

    /** What a person says who finds this mask right: verified, or verified empty where nothing but background is drawn. Costs what the mask is large. */
    public SampleStatus verified() {
        MaskSnapshot labels = strokes.now().labels();
        for (int y = 0; y < labels.size().height(); y++) {
            for (int x = 0; x < labels.size().width(); x++) {
                if (labels.at(x, y) != 0) {
                    return SampleStatus.VERIFIED;
                }
            }
        }
        return SampleStatus.VERIFIED_EMPTY;
    }

    /** Lets go of strokes that are not saved, for the file as it is now: on the disk they are kept, and not offered. Closes this. */
    public void giveUp() {
        close(() -> desk.keep(sample.name()));
    }

    /** Ends it. Strokes that are not saved are there when the mask is opened again. */
    @Override
    public void close() {
        close(() -> {});
    }

    private void close(Runnable then) {
        if (closed.compareAndSet(false, true)) {
            left();
            strokes.close();
            desk.closed(sample.name(), state.dirty(), then);
        }
    }
}
