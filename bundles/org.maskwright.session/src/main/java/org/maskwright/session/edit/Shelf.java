package org.maskwright.session.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.ToLongFunction;
import org.maskwright.dataset.file.FileStamp;

/**
 * Keeps what was decoded of files that are likely to be asked for next, in a stated amount of memory; what was asked for longest ago makes
 * room. A file that is not as it was when it was decoded is decoded again. Who asks for one that another thread is decoding waits for that
 * one. Safe for any thread.
 *
 * @param <V> what is made of a file; immutable
 */
public final class Shelf<V> {
    private final long mostBytes;
    private final ToLongFunction<V> weight;
    private final Clock clock;
    private final Map<Path, Kept<V>> kept = new LinkedHashMap<>(8, 0.75f, true);
    private final Map<Path, CompletableFuture<Kept<V>>> making = new LinkedHashMap<>();
    private long bytes;

    private record Kept<V>(FileStamp stamp, V value, long bytes) {}

    /** Makes something of a file. */
    @FunctionalInterface
    public interface Decoding<V> {
        /**
         * Makes it.
         *
         * @param file its bytes, not kept by the caller
         * @throws IOException when they cannot be read as what they should be
         */
        V of(byte[] file) throws IOException;
    }

    /**
     * An empty one.
     *
     * @param mostBytes that are kept; what is larger is handed on and not kept
     * @param weight how many bytes a thing takes
     * @param clock tells when files are looked at: one written just then may change without a sign, and is not kept
     */
    public Shelf(long mostBytes, ToLongFunction<V> weight, Clock clock) {
        this.mostBytes = mostBytes;
        this.weight = weight;
        this.clock = clock;
    }

    /**
     * What is made of a file: kept from before, or made now. Costs a look at the file, or its decoding.
     *
     * @throws IOException when it cannot be read or decoded; that is not kept
     */
    public V get(Path file, Decoding<V> decoding) throws IOException {
        FileStamp stamp = stamp(file);
        CompletableFuture<Kept<V>> mine = new CompletableFuture<>();
        CompletableFuture<Kept<V>> theirs;
        synchronized (this) {
            Optional<V> found = kept(file, stamp);
            if (found.isPresent()) {
                return found.get();
            }
            theirs = making.putIfAbsent(file, mine);
        }
        if (theirs != null) {
            try {
                Kept<V> made = theirs.join();
                if (made.stamp().equals(stamp)) {
                    return made.value();
                }
            } catch (CompletionException theyFailed) {
                // It is tried here, and what is wrong with the file said to whoever asked here.
            }
            return make(file, stamp, decoding).value();
        }
        return make(file, stamp, decoding, mine);
    }

    private V make(Path file, FileStamp stamp, Decoding<V> decoding, CompletableFuture<Kept<V>> told)
            throws IOException {
        try {
            Kept<V> made = make(file, stamp, decoding);
            told.complete(made);
            return made.value();
        } finally {
            told.completeExceptionally(new IOException("not made"));
            synchronized (this) {
                making.remove(file, told);
            }
        }
    }

    private Kept<V> make(Path file, FileStamp stamp, Decoding<V> decoding) throws IOException {
        long looked = clock.millis();
        V value = decoding.of(Files.readAllBytes(file));
        var made = new Kept<>(stamp, value, weight.applyAsLong(value));
        if (!stamp.isRacy(looked) && made.bytes() <= mostBytes && stamp(file).equals(stamp)) {
            keep(file, made);
        }
        return made;
    }

    private synchronized Optional<V> kept(Path file, FileStamp stamp) {
        Optional<Kept<V>> found = Optional.ofNullable(kept.get(file));
        found.filter(k -> !k.stamp().equals(stamp)).ifPresent(old -> drop(file));
        return found.filter(k -> k.stamp().equals(stamp)).map(Kept::value);
    }

    private synchronized void keep(Path file, Kept<V> made) {
        drop(file);
        kept.put(file, made);
        bytes += made.bytes();
        Iterator<Kept<V>> eldest = kept.values().iterator();
        while (bytes > mostBytes) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    /** Keeps nothing of a file any more. */
    public synchronized void drop(Path file) {
        Optional.ofNullable(kept.remove(file)).ifPresent(gone -> bytes -= gone.bytes());
    }

    /** Memory that is taken, bytes. */
    public synchronized long bytes() {
        return bytes;
    }

    private static FileStamp stamp(Path file) throws IOException {
        return FileStamp.of(file.toString(), Files.readAttributes(file, BasicFileAttributes.class));
    }
}
