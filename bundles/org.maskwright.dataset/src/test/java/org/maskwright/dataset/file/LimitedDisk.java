package org.maskwright.dataset.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk on which only so many bytes can be written until files are deleted; writes what still goes, as a real one does. */
public final class LimitedDisk extends Disk {
    private long free;

    public LimitedDisk(long free) {
        this.free = free;
    }

    private byte[] fitting(byte[] bytes) {
        byte[] some = Arrays.copyOf(bytes, (int) Math.min(bytes.length, free));
        free -= some.length;
        return some;
    }

    private static void complain(byte[] some, byte[] bytes) throws IOException {
        if (some.length < bytes.length) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        byte[] some = fitting(bytes);
        super.create(file, some);
        complain(some, bytes);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        byte[] some = fitting(bytes);
        super.append(file, some);
        complain(some, bytes);
    }

    @Override
    public void appendLater(Path file, byte[] bytes) throws IOException {
        byte[] some = fitting(bytes);
        super.appendLater(file, some);
        complain(some, bytes);
    }

    @Override
    public void delete(Path file) throws IOException {
        free += Files.isRegularFile(file) ? Files.size(file) : 0;
        super.delete(file);
    }
}
