package org.maskwright.check.facts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.file.Integrity.State;

/**
 * A file's bytes, all of one moment, or why there are none.
 *
 * <p>Not copied: whoever makes one gives the array away, and nobody writes to what it gives.
 */
public final class FileBytes {
    /** Larger files are not read: no photograph is, and several are in memory at once. */
    public static final long MOST_BYTES = 1L << 29;

    private final FileStamp stamp;
    private final byte[] bytes;
    private final String sha256;
    private final Integrity trouble;

    /**
     * @param stamp path, size and time; size and time are 0 when they could not be had
     * @param bytes the file; empty when {@code trouble} is not intact
     * @param sha256 of the bytes, 64 hex digits; empty when there are none
     * @param trouble {@link Integrity#INTACT} when the file was read
     */
    FileBytes(FileStamp stamp, byte[] bytes, String sha256, Integrity trouble) {
        this.stamp = stamp;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.trouble = trouble;
    }

    /** Path, size and time; size and time are 0 when they could not be had. */
    public FileStamp stamp() {
        return stamp;
    }

    /** The file, not to be written to; empty when there are no bytes. */
    public byte[] bytes() {
        return bytes;
    }

    /** The hash of the bytes, 64 hex digits; empty when there are none. */
    String sha256() {
        return sha256;
    }

    /** {@link Integrity#INTACT} when the file was read. */
    public Integrity trouble() {
        return trouble;
    }

    /** Reads a file as a whole; in tests something that interferes. */
    @FunctionalInterface
    interface Opener {
        /**
         * All bytes of a file.
         *
         * @throws IOException when it cannot be read
         */
        byte[] read(Path file) throws IOException;
    }

    /** The bytes of a file whose time is not known. */
    static FileBytes of(String path, byte[] bytes) {
        return of(new FileStamp(path, bytes.length, 0), bytes);
    }

    /**
     * The bytes of a file, from wherever they come.
     *
     * @param stamp path, size and time
     * @param bytes the whole file; not copied, nobody writes to it any more
     */
    public static FileBytes of(FileStamp stamp, byte[] bytes) {
        return new FileBytes(stamp, bytes, sha256(bytes), Integrity.INTACT);
    }

    /**
     * No bytes: a file of which it is known that it cannot be had.
     *
     * @param path relative to the dataset, with {@code /}
     * @param trouble why not; not intact
     * @throws IllegalArgumentException when there is no trouble
     */
    public static FileBytes none(String path, Integrity trouble) {
        if (trouble.intact()) {
            throw new IllegalArgumentException("what is intact has bytes: " + path);
        }
        return new FileBytes(new FileStamp(path, 0, 0), new byte[0], "", trouble);
    }

    /**
     * Reads a file of a folder. Should it change meanwhile, once more.
     *
     * @param root the dataset's folder
     * @param path relative to it, with {@code /}
     */
    public static FileBytes read(Path root, String path) {
        return read(root, path, Files::readAllBytes);
    }

    /**
     * Reads a file. Should it change meanwhile, once more.
     *
     * @param root the dataset's folder
     * @param path relative to it, with {@code /}
     * @param opener reads the bytes
     */
    static FileBytes read(Path root, String path, Opener opener) {
        FileBytes first = readOnce(root, path, opener);
        return first.trouble.state() == State.VANISHED ? readOnce(root, path, opener) : first;
    }

    private static FileBytes readOnce(Path root, String path, Opener opener) {
        var unknown = new FileStamp(path, 0, 0);
        try {
            Path file = root.resolve(path);
            FileStamp before = stamp(file, path);
            if (before.bytes() > MOST_BYTES) {
                return none(
                        before,
                        State.TOO_LARGE,
                        String.format(Locale.ROOT, "has %,d bytes; at most %,d are read", before.bytes(), MOST_BYTES));
            }
            byte[] bytes = opener.read(file);
            FileStamp after = stamp(file, path);
            boolean same = before.equals(after) && bytes.length == after.bytes();
            return same
                    ? new FileBytes(after, bytes, sha256(bytes), Integrity.INTACT)
                    : none(after, State.VANISHED, "changed while it was read");
        } catch (NoSuchFileException e) {
            return none(unknown, State.VANISHED, "is not there any more");
        } catch (AccessDeniedException e) {
            return none(unknown, State.UNREADABLE, "reading it is not permitted");
        } catch (IOException | InvalidPathException e) {
            return none(unknown, State.UNREADABLE, "reading it failed: " + e.getMessage());
        }
    }

    private static FileStamp stamp(Path file, String path) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new IOException("it is no regular file");
        }
        return FileStamp.of(path, attributes);
    }

    private static FileBytes none(FileStamp stamp, State state, String detail) {
        return new FileBytes(stamp, new byte[0], "", new Integrity(state, detail));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether there are bytes. */
    boolean readable() {
        return trouble.intact();
    }
}
