package org.maskwright.dataset.stroke;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings records to the end of a log, in order, on other threads. What could not be written is kept and tried again with the next record.
 * Safe for any thread.
 */
final class StrokeWriter {
    private final Path file;
    private final StrokeThreads threads;
    private final Consumer<IOException> trouble;
    private final Deque<StrokeRecord> waiting = new ArrayDeque<>();
    private boolean forceAsked;
    /** Of the writing thread alone. */
    private @Nullable FileChannel channel;

    private long end;

    /**
     * @param end where the next record goes; what is behind it is cut off
     * @param trouble told of each failure, on the thread of {@code threads} where it came up
     */
    StrokeWriter(Path file, long end, StrokeThreads threads, Consumer<IOException> trouble) {
        this.file = file;
        this.end = end;
        this.threads = threads;
        this.trouble = trouble;
    }

    void add(StrokeRecord record) {
        synchronized (waiting) {
            waiting.add(record);
        }
        threads.writing().execute(this::write);
    }

    private synchronized void write() {
        try {
            for (StrokeRecord record = next(); record != null; record = next()) {
                write(StrokeCodec.encode(record));
                done();
            }
            askForce();
        } catch (IOException e) {
            trouble.accept(e);
        }
    }

    private @Nullable StrokeRecord next() {
        synchronized (waiting) {
            return waiting.peekFirst();
        }
    }

    private void done() {
        synchronized (waiting) {
            waiting.removeFirst();
        }
    }

    private void write(byte[] record) throws IOException {
        FileChannel out = opened();
        var buffer = ByteBuffer.wrap(record);
        while (buffer.hasRemaining()) {
            out.write(buffer, end + buffer.position());
        }
        end += record.length;
    }

    private FileChannel opened() throws IOException {
        FileChannel out = channel;
        if (out == null) {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "a log lies in a folder"));
            out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = out;
            out.truncate(end);
            if (end == 0) {
                write(StrokeReplay.MAGIC);
            }
        }
        return out;
    }

    private void askForce() {
        synchronized (waiting) {
            if (forceAsked) {
                return;
            }
            forceAsked = true;
        }
        FileChannel out = channel;
        threads.forcing().execute(() -> force(out));
    }

    private void force(@Nullable FileChannel out) {
        synchronized (waiting) {
            // What is written from here on asks again.
            forceAsked = false;
        }
        try {
            if (out != null && out.isOpen()) {
                out.force(false);
            }
        } catch (IOException e) {
            trouble.accept(e);
        }
    }

    /** Done when all that was added before is on the disk, or could not be brought there; not to be waited for on the writing thread. */
    CompletableFuture<Void> flushed() {
        return CompletableFuture.runAsync(
                () -> {
                    write();
                    force(channel);
                },
                threads.writing());
    }

    /** Has what is there written and forced, and the file let go of, in one go; later records open it again. */
    void close() {
        threads.writing().execute(() -> {
            write();
            force(channel);
            letGo();
        });
    }

    private void letGo() {
        try (FileChannel out = channel) {
            channel = null;
        } catch (IOException e) {
            trouble.accept(e);
        }
    }
}
