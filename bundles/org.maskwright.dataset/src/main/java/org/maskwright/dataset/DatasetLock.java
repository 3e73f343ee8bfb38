package org.maskwright.dataset;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.Complaints;

/**
 * Keeps two Maskwrights from writing to one dataset.
 *
 * <p>The operating system holds the lock on {@code .maskwright/lock} and lets it go when the process ends, in whatever way: what a killed
 * process left behind stops nobody. The file's text says who holds the lock, for the message that the other one gets. Released, the file
 * stays, empty: were it deleted, a third process could lock a new file of that name while a second one holds the old.
 *
 * <p>{@link #close}, on any thread, releases; a second close does nothing.
 */
public final class DatasetLock implements AutoCloseable {
    /**
     * A POSIX lock belongs to the process and is lost when <em>any</em> descriptor of the file is closed, so a second try in this process
     * must be turned away before it opens the file. System properties are the one register that all class loaders of a process share.
     */
    private static final String HELD = "org.maskwright.dataset.lock:";

    /** Windows keeps others from reading locked bytes, so the byte that is locked lies far behind the text. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final String key;
    private final FileChannel channel;

    private DatasetLock(String key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /**
     * Locks a dataset for writing.
     *
     * @param root the dataset, named in messages
     * @param stateFolder where the lock file lies; made when missing
     * @param command what the holder is doing ("fix"), for the message that others get
     * @param clock since when, for that message
     * @throws InputException when the dataset is in use, cannot be written, or lies on a file system without locks
     * @throws IOException when the lock file cannot be used for another reason
     */
    public static DatasetLock acquire(Path root, Path stateFolder, String command, Clock clock)
            throws IOException, InputException {
        String owner = owner(command, clock);
        Path file;
        try {
            file = Files.createDirectories(stateFolder).toRealPath().resolve("lock");
        } catch (IOException e) {
            throw Complaints.about(e, stateFolder.toString(), stateFolder);
        }
        String key = HELD + file;
        Object holder = System.getProperties().putIfAbsent(key, owner);
        if (holder != null) {
            throw inUse(root, holder.toString());
        }
        boolean locked = false;
        try {
            var lock = new DatasetLock(key, open(root, file, owner));
            locked = true;
            return lock;
        } finally {
            if (!locked) {
                System.getProperties().remove(key);
            }
        }
    }

    /**
     * Whether somebody holds the lock of a dataset, in this process or another one. Changes nothing; where that cannot be found out, nobody does.
     *
     * @param stateFolder where the lock file lies; need not exist
     */
    public static boolean isHeld(Path stateFolder) {
        try {
            Path file = stateFolder.toRealPath().resolve("lock");
            // Opening it while this process holds the lock would let go of it, see above.
            if (System.getProperty(HELD + file) != null) {
                return true;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                    FileLock mine = channel.tryLock(LOCKED_BYTE, 1, true)) {
                return mine == null;
            }
        } catch (IOException nobodyWasHere) {
            return false;
        }
    }

    private static FileChannel open(Path root, Path file, String owner) throws IOException, InputException {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Complaints.about(e, file.toString(), file);
        }
        boolean locked = false;
        try {
            lock(root, channel);
            sign(channel, file, owner);
            locked = true;
            return channel;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    /** Writes down who holds the lock. */
    private static void sign(FileChannel channel, Path file, String owner) throws IOException, InputException {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // A full disk: nothing else could be written, either.
            throw Complaints.about(e, file.toString(), file);
        }
    }

    private static void lock(Path root, FileChannel channel) throws IOException, InputException {
        boolean free;
        try {
            free = channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (IOException e) {
            throw new InputException(
                    "The file system of " + root + " cannot lock files (" + e.getMessage()
                            + "), so two programs could write at once: copy the dataset to a local disk, or open it"
                            + " for reading only",
                    e);
        }
        if (!free) {
            var text = ByteBuffer.allocate(1000);
            channel.read(text, 0);
            throw inUse(root, new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip());
        }
    }

    private static InputException inUse(Path root, String owner) {
        String who = owner.isEmpty() ? "" : " (" + owner.replaceAll("\\R", " ") + ")";
        return new InputException(
                "Dataset " + root + " is in use by another Maskwright" + who + ": wait for it or close it");
    }

    private static String owner(String command, Clock clock) {
        String since = LocalDateTime.now(clock).format(SINCE);
        return "process " + ProcessHandle.current().pid() + " on host " + host() + " since " + since + ": " + command;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine whose own name does not resolve is common in containers; the name is for a message only.
            return "localhost";
        }
    }

    /** Releases the dataset. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try (channel) {
                channel.truncate(0);
            } finally {
                System.getProperties().remove(key);
            }
        }
    }
}
