package org.maskwright.dataset.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.maskwright.core.InputException;

/**
 * Files of state as they were read or written last: one that holds the same again, whoever wrote it, costs a comparison and is the very same
 * array. All of it is compared, so no time stamp is trusted. Any thread.
 */
public final class StateContents {
    /** So much is read and compared at a time, near to the processor. */
    private static final int BLOCK = 1 << 16;

    private final Map<Path, byte[]> last = new ConcurrentHashMap<>();

    /**
     * The contents of a file; see {@link StateBytes#read}.
     *
     * @param name for the message
     * @param most bytes that are read
     * @return not to be changed
     */
    public byte[] read(Path file, String name, long most) throws IOException, InputException {
        byte[] known = last.get(file);
        boolean same = known != null && Files.size(file) == known.length && holds(file, known);
        byte[] now = known != null && same ? known : StateBytes.read(file, name, most);
        last.put(file, now);
        return now;
    }

    private static boolean holds(Path file, byte[] known) throws IOException {
        byte[] block = new byte[BLOCK];
        int at = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (read > known.length - at || !Arrays.equals(known, at, at + read, block, 0, read)) {
                    return false;
                }
                at += read;
            }
        }
        return at == known.length;
    }

    /**
     * Notes what a file is going to hold.
     *
     * @param contents not to be changed any more
     */
    public void keep(Path file, byte[] contents) {
        last.put(file, contents);
    }
}
