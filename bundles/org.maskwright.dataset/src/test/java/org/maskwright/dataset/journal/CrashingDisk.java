package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.FileMarks;

/**
 * A disk that dies at a given step, in the middle of it where it has a middle. After that, nothing reaches it any more.
 *
 * <p>With {@code losesPower}, what was written and not forced is cut off then: half of a new file, and of what was appended.
 */
final class CrashingDisk extends Disk {
    /** The process is gone: no code of ours may catch this. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final boolean losesPower;
    private final Map<Path, Long> unforced = new HashMap<>();
    private int stepsLeft;
    private boolean dead;
    private int steps;

    public CrashingDisk(int stepsLeft, boolean losesPower) {
        this.stepsLeft = stepsLeft;
        this.losesPower = losesPower;
    }

    int steps() {
        return steps;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(Step half, Step whole) throws IOException {
        if (dead) {
            throw new Crash();
        }
        if (stepsLeft-- == 0) {
            half.run();
            die();
        }
        steps++;
        whole.run();
    }

    private void step(Step whole) throws IOException {
        step(() -> {}, whole);
    }

    private void die() throws IOException {
        dead = true;
        if (losesPower) {
            for (var entry : unforced.entrySet()) {
                if (Files.exists(entry.getKey())) {
                    try (var channel = java.nio.channels.FileChannel.open(entry.getKey(), StandardOpenOption.WRITE)) {
                        channel.truncate((entry.getValue() + channel.size()) / 2);
                    }
                }
            }
        }
        throw new Crash();
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        step(() -> super.create(file, Arrays.copyOf(bytes, bytes.length / 2)), () -> {
            super.create(file, bytes);
            unforced.put(file, 0L);
        });
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        // Three places to die: in the middle of the text, at its end but before it is forced, and after.
        long before = Files.exists(file) ? Files.size(file) : 0;
        step(() -> write(file, Arrays.copyOf(bytes, bytes.length / 2)), () -> {
            write(file, bytes);
            unforced.putIfAbsent(file, before);
        });
        step(() -> unforced.remove(file));
    }

    @Override
    public void appendLater(Path file, byte[] bytes) throws IOException {
        long before = Files.exists(file) ? Files.size(file) : 0;
        step(() -> write(file, Arrays.copyOf(bytes, bytes.length / 2)), () -> {
            write(file, bytes);
            unforced.putIfAbsent(file, before);
        });
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void truncate(Path file, long bytes) throws IOException {
        step(() -> super.truncate(file, bytes));
    }

    @Override
    public void force(Path file) throws IOException {
        step(() -> unforced.remove(file));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step(() -> {});
    }

    /** One after the other: each is a place to die. */
    @Override
    public void forceAll(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            force(path);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step(() -> {
            super.rename(from, to);
            Long safe = unforced.remove(from);
            if (safe != null) {
                unforced.put(to, safe);
            }
        });
    }

    @Override
    public void link(Path from, Path second) throws IOException {
        step(() -> {
            super.link(from, second);
            if (unforced.containsKey(from)) {
                unforced.put(second, unforced.get(from));
            }
        });
    }

    @Override
    public void delete(Path file) throws IOException {
        step(() -> super.delete(file));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step(() -> super.createFolder(folder));
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        step(() -> super.copy(from, to));
    }

    @Override
    public void mark(Path file, FileMarks marks) throws IOException {
        step(() -> super.mark(file, marks));
    }
}
