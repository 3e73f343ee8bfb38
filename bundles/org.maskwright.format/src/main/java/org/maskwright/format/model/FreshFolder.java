package org.maskwright.format.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;

/**
 * A folder that is there whole or not at all: filled under another name beside its place, and renamed when it is done. Closed before that, it
 * leaves nothing.
 */
public final class FreshFolder implements Closeable {
    private final Path target;
    private final Path filling;
    private final OutputFolder out;
    private boolean done;

    private FreshFolder(Path target, Path filling) {
        this.target = target;
        this.filling = filling;
        this.out = new OutputFolder(filling);
    }

    /**
     * Begins a folder.
     *
     * @param target where it is to be; must not exist, or be empty
     * @param source what is read meanwhile: neither may lie in the other
     * @throws InputException when the target is no place for it
     */
    public static FreshFolder at(Path target, Path source) throws IOException, InputException {
        Path place = target.toAbsolutePath().normalize();
        requirePlace(target, source);
        Path parent = place.getParent();
        if (parent == null) {
            throw new InputException(target + " is no folder that can be made; name a new one");
        }
        try {
            Files.createDirectories(parent);
            return new FreshFolder(place, Files.createTempDirectory(parent, "." + place.getFileName() + ".part-"));
        } catch (IOException e) {
            throw new InputException(
                    "cannot make a folder in " + parent + ": " + e.getMessage() + "; name one in a folder of your own",
                    e);
        }
    }

    /**
     * Refuses what {@link #at} would refuse, and makes nothing.
     *
     * @param source what is to be read
     * @throws InputException when there is something already, or one lies in the other
     */
    public static void requirePlace(Path target, Path source) throws IOException, InputException {
        requireFree(target);
        requireApart(target, source);
    }

    /**
     * Refuses a place within what is read, or around it.
     *
     * @throws InputException when one lies in the other
     */
    public static void requireApart(Path target, Path source) throws IOException, InputException {
        Path real = realOfNearest(target.toAbsolutePath().normalize());
        Path read = source.toRealPath();
        if (real.startsWith(read) || read.startsWith(real)) {
            throw new InputException(
                    target + " and " + source + " lie one in the other; name a folder outside of what is read");
        }
    }

    private static void requireFree(Path target) throws IOException, InputException {
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new InputException(target + " is a file; name a folder that does not exist yet");
        }
        if (Files.isDirectory(target)) {
            try (Stream<Path> content = Files.list(target)) {
                if (content.findAny().isPresent()) {
                    throw new InputException(target
                            + " is not empty; name a folder that does not exist yet, so that nothing of yours"
                            + " is mixed up");
                }
            }
        }
    }

    /** The path with links followed as far as it exists. */
    private static Path realOfNearest(Path place) throws IOException {
        Path existing = place;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing.toRealPath().resolve(existing.relativize(place)).normalize();
    }

    /** Takes the files. */
    public OutputFolder out() {
        return out;
    }

    /** Gives the folder its name. */
    public void commit() throws IOException {
        if (Files.isDirectory(target)) {
            Files.delete(target);
        }
        Files.move(filling, target, StandardCopyOption.ATOMIC_MOVE);
        done = true;
    }

    @Override
    public void close() throws IOException {
        if (done) {
            return;
        }
        Files.walkFileTree(filling, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
