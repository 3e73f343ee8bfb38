package org.maskwright.dataset.stroke;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The strokes of one mask on their way to the disk, in a file of their own, to the end of which records are added and nothing else is done.
 * Each is written at once and forced as soon as the disk answers: a kill costs what was not handed to the operating system yet, a power cut
 * what was drawn in the last 200 ms. A mask that is opened and not drawn upon leaves no log.
 *
 * <p>Any thread may call; records are in the order of the calls. No call waits for the disk.
 */
public final class StrokeLog {
    private final StrokeWriter writer;
    private StrokeBase base;
    private Optional<StrokeRecord.Saving> underWay = Optional.empty();
    private boolean begun;
    private boolean drawnSinceTaken;
    private long saves;

    private StrokeLog(StrokeBase base, StrokeWriter writer) {
        this.base = base;
        this.writer = writer;
    }

    /**
     * A new log; its file is made with the first record, over whatever is there.
     *
     * @param trouble told of each failure to write, on a thread of {@code threads}; what could not be written is tried again with the next
     *     record
     */
    public static StrokeLog begin(Path file, StrokeBase base, StrokeThreads threads, Consumer<IOException> trouble) {
        return new StrokeLog(base, new StrokeWriter(file, 0, threads, trouble));
    }

    /**
     * Goes on with a log that was read; a torn end is cut off with the first record.
     *
     * @param read what it holds
     */
    public static StrokeLog goOn(Path file, StrokeReplay read, StrokeThreads threads, Consumer<IOException> trouble) {
        var writer = new StrokeWriter(file, read.wholeBytes(), threads, trouble);
        var log = new StrokeLog(read.base(), writer);
        log.begun = true;
        log.saves = read.lastSave();
        return log;
    }

    /** A stroke was drawn. */
    public void drawn(Stroke stroke) {
        add(new StrokeRecord.Drawn(stroke));
    }

    /** The latest stroke was taken back. */
    public void undone() {
        add(new StrokeRecord.Undone());
    }

    /** The stroke that was taken back last was brought back. */
    public void redone() {
        add(new StrokeRecord.Redone());
    }

    /** The mask as it is here will be saved; gives the number of the attempt, from 1. */
    public synchronized long taken() {
        saves++;
        drawnSinceTaken = false;
        if (begun) {
            writer.add(new StrokeRecord.Taken(saves));
        }
        return saves;
    }

    /**
     * The file of an attempt will be written next: should it be there after a kill, and not be said to be {@linkplain #saved saved}, it was.
     *
     * @return done when this is on the disk; only then write the file
     */
    public synchronized CompletableFuture<Void> saving(long save, String path, String sha256) {
        var saving = new StrokeRecord.Saving(save, path, sha256);
        underWay = Optional.of(saving);
        if (begun) {
            writer.add(saving);
        }
        return writer.flushed();
    }

    /** The file was written that was told last. */
    public synchronized void saved() {
        StrokeRecord.Saving done = underWay.orElseThrow(() -> new IllegalStateException("nothing was to be saved"));
        underWay = Optional.empty();
        base = base.in(done.path(), done.sha256());
        if (begun) {
            writer.add(new StrokeRecord.Saved(done.save()));
            if (!drawnSinceTaken) {
                writer.add(new StrokeRecord.Clean());
            }
        }
    }

    /** The file was not written that was told last. */
    public synchronized void notSaved() {
        underWay = Optional.empty();
    }

    private synchronized void add(StrokeRecord record) {
        drawnSinceTaken = true;
        if (!begun) {
            begun = true;
            writer.add(new StrokeRecord.Begun(base));
            underWay.ifPresent(writer::add);
        }
        writer.add(record);
    }

    /** Done when all that was told before is on the disk. */
    public CompletableFuture<Void> flushed() {
        return writer.flushed();
    }

    /** Has the file let go of, after all is on the disk; later records open it again. */
    public void close() {
        writer.close();
    }
}
