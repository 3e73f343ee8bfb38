package org.maskwright.spark.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The files within a tar, as its headers tell of them; their bytes are passed over. A shard that is damaged or cannot be read ends early and says why.
 * Of one thread; closes itself at the end.
 */
final class TarEntries implements Iterator<TarEntries.Entry>, AutoCloseable {
    private final String shard;
    private final long length;
    private final SerializableConfiguration configuration;
    private @Nullable TarArchiveInputStream tar;
    private @Nullable Entry next;
    private boolean ended;
    private String trouble = "";

    /**
     * @param shard path of the tar
     * @param length bytes that it has
     */
    TarEntries(String shard, long length, SerializableConfiguration configuration) {
        this.shard = shard;
        this.length = length;
        this.configuration = configuration;
    }

    /**
     * A file within a tar.
     *
     * @param name as the tar has it
     * @param at where its bytes begin, from the shard's first
     * @param bytes how many
     */
    record Entry(String name, long at, long bytes) {}

    /** What ended the listing early; nothing when all is well, or not all has been listed yet. */
    Optional<String> trouble() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public Entry next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Entry entry = next;
        next = null;
        return entry;
    }

    private void advance() {
        try {
            TarArchiveInputStream open = opened();
            TarArchiveEntry entry = open.getNextEntry();
            if (entry == null) {
                end("");
            } else if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
                long at = open.getBytesRead();
                next = new Entry(entry.getName(), at, entry.getSize());
                if (at + entry.getSize() > length) {
                    end("ends within " + entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            end(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private TarArchiveInputStream opened() throws IOException {
        if (tar == null) {
            var path = new Path(shard);
            FSDataInputStream in = path.getFileSystem(configuration.value()).open(path);
            tar = new TarArchiveInputStream(in);
        }
        return tar;
    }

    private void end(String why) {
        ended = true;
        trouble = why;
        close();
    }

    @Override
    public void close() {
        try {
            if (tar != null) {
                tar.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
