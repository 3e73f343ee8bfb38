package org.maskwright.train.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;

/**
 * Samples at one size, decoded once and kept in one file, which the system's memory holds as far as there is room. Of more samples than may be
 * kept the rest is decoded again each time. The file is a cache of this process: it is made anew and goes with {@link #close}. Safe for any
 * thread.
 */
public final class PackedSamples implements AutoCloseable {
    private static final int CHANNELS = 3;

    private final SampleReader reader;
    private final Size size;
    private final FileChannel file;
    private final AtomicIntegerArray kept;

    private PackedSamples(SampleReader reader, Size size, FileChannel file, int most) {
        this.reader = reader;
        this.size = size;
        this.file = file;
        this.kept = new AtomicIntegerArray(most);
    }

    /**
     * Opens an empty cache.
     *
     * @param size of each sample, px
     * @param file replaced
     * @param mostBytes how large it may become; 0 for nothing kept
     * @throws IOException when the file cannot be made
     */
    public static PackedSamples open(SampleReader reader, Size size, Path file, long mostBytes) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        long most = mostBytes / ((CHANNELS + 1) * size.pixels());
        return new PackedSamples(reader, size, channel, (int) Math.min(most, 1 << 24));
    }

    /** Size of each sample, px. */
    public Size size() {
        return size;
    }

    /**
     * A sample.
     *
     * @param place its number, ≥ 0, always the same
     * @throws InputException when its files cannot be read
     */
    public Exposure get(int place, TrainingSample sample) throws InputException {
        try {
            if (place < kept.length() && kept.get(place) == 1) {
                return read(place);
            }
            Exposure exposure = reader.read(sample, size);
            if (place < kept.length()) {
                write(place, exposure);
                kept.set(place, 1);
            }
            return exposure;
        } catch (IOException e) {
            throw new UncheckedIOException("the cache of samples", e);
        }
    }

    private Exposure read(int place) throws IOException {
        byte[] bgr = new byte[Math.toIntExact(CHANNELS * size.pixels())];
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        long at = place * (CHANNELS + 1L) * size.pixels();
        fill(ByteBuffer.wrap(bgr), at);
        fill(ByteBuffer.wrap(labels), at + bgr.length);
        return new Exposure(size, bgr, labels);
    }

    private void fill(ByteBuffer buffer, long begin) throws IOException {
        long at = begin;
        while (buffer.hasRemaining()) {
            int count = file.read(buffer, at);
            if (count < 0) {
                throw new IOException("it ends early");
            }
            at += count;
        }
    }

    private void write(int place, Exposure exposure) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(exposure.bgr().length + exposure.labels().length);
        all.put(exposure.bgr()).put(exposure.labels()).flip();
        long at = place * (CHANNELS + 1L) * size.pixels();
        while (all.hasRemaining()) {
            at += file.write(all, at);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
