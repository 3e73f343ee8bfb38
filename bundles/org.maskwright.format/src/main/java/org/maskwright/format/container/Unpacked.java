package org.maskwright.format.container;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;

/**
 * An archive's files in a folder of their own, which is gone once this is closed. An entry that leads out of the folder, or is there twice,
 * has the whole archive refused; links are not made. So is one that grows beyond {@value #MOST_GROWTH} times its size, or holds more than
 * {@value #MOST_ENTRIES} files.
 */
public final class Unpacked implements Closeable {
    /** Pictures hardly shrink in an archive, JSON to a tenth; a bomb to a thousandth. */
    static final int MOST_GROWTH = 100;

    static final int MOST_ENTRIES = 4_000_000;

    /** An archive of some bytes may hold an empty mask or two. */
    private static final long SMALL = 64L << 20;

    private static final List<String> ZIP = List.of(".zip");
    private static final List<String> TAR = List.of(".tar", ".tar.gz", ".tgz");

    private final Path folder;
    private final Path archive;
    private final long most;
    private long written;
    private long entries;

    private Unpacked(Path archive, Path folder) throws IOException {
        this.archive = archive;
        this.folder = folder;
        this.most = Math.max(SMALL, MOST_GROWTH * Files.size(archive));
    }

    /** Whether a file is an archive by its name: {@code .zip}, {@code .tar}, {@code .tar.gz} or {@code .tgz}. */
    public static boolean isArchive(Path file) {
        return Files.isRegularFile(file) && (endsWith(file, ZIP) || endsWith(file, TAR));
    }

    private static boolean endsWith(Path file, List<String> endings) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    /**
     * Unpacks. Costs reading the archive, and the room that its files take until this is closed.
     *
     * @param archive as {@link #isArchive} knows it
     * @param beside an existing folder in which there is room
     * @throws InputException when it is damaged, or refused; one line
     * @throws java.util.concurrent.CancellationException when no longer wanted; then nothing is left
     */
    public static Unpacked of(Path archive, Path beside, Progress progress) throws IOException, InputException {
        Unpacked unpacked = new Unpacked(archive, Files.createTempDirectory(beside, ".maskwright-unpacked-"));
        boolean done = false;
        try {
            unpacked.unpack(progress);
            done = true;
            return unpacked;
        } finally {
            if (!done) {
                unpacked.close();
            }
        }
    }

    /** Where the files are: of an archive with one folder around all, that one. */
    public Path root() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            List<Path> top = content.limit(2).toList();
            return top.size() == 1 && Files.isDirectory(top.getFirst()) ? top.getFirst() : folder;
        }
    }

    private void unpack(Progress progress) throws IOException, InputException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                ArchiveInputStream<? extends ArchiveEntry> in = opened(file)) {
            while (true) {
                progress.throwIfCancelled();
                Optional<ArchiveEntry> entry = next(in);
                if (entry.isEmpty()) {
                    break;
                }
                take(entry.get(), in, progress);
            }
        }
        if (entries == 0) {
            throw new InputException(archive + " holds no file, or is no archive of the kind that its name says");
        }
    }

    private ArchiveInputStream<? extends ArchiveEntry> opened(InputStream file) throws IOException, InputException {
        if (endsWith(archive, ZIP)) {
            return new ZipArchiveInputStream(file);
        }
        boolean plain =
                String.valueOf(archive.getFileName()).toLowerCase(Locale.ROOT).endsWith(".tar");
        try {
            return new TarArchiveInputStream(plain ? file : new GZIPInputStream(file, 1 << 16));
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw damaged(e);
        }
    }

    private Optional<ArchiveEntry> next(ArchiveInputStream<? extends ArchiveEntry> in) throws InputException {
        try {
            return Optional.ofNullable(in.getNextEntry());
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private InputException damaged(Exception e) {
        return new InputException(
                archive + " is damaged" + (e.getMessage() == null ? "" : ": " + e.getMessage()) + "; get it again", e);
    }

    private void take(ArchiveEntry entry, ArchiveInputStream<? extends ArchiveEntry> in, Progress progress)
            throws IOException, InputException {
        Path file = place(entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (isFile(entry)) {
            entries++;
            if (entries > MOST_ENTRIES) {
                throw new InputException(archive + " holds more than " + MOST_ENTRIES + " files; unpack it yourself");
            }
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "an entry lies in the folder"));
            try (OutputStream out =
                    Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                copy(in, out, progress);
            } catch (java.nio.file.FileAlreadyExistsException e) {
                throw new InputException(archive + " holds " + entry.getName() + " twice; make it anew", e);
            }
        }
    }

    private static boolean isFile(ArchiveEntry entry) {
        return switch (entry) {
            case TarArchiveEntry tar -> tar.isFile() && !tar.isLink() && !tar.isSymbolicLink();
            case ZipArchiveEntry zip -> !zip.isUnixSymlink();
            default -> false;
        };
    }

    private void copy(InputStream in, OutputStream out, Progress progress) throws IOException, InputException {
        byte[] buffer = new byte[1 << 16];
        for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
            progress.throwIfCancelled();
            written += n;
            if (written > most) {
                throw new InputException(archive + " unpacks to more than " + (most >> 20)
                        + " MB, as no dataset does; unpack it yourself where that is right");
            }
            out.write(buffer, 0, n);
        }
    }

    private int read(InputStream in, byte[] buffer) throws InputException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** Where an entry belongs, within the folder. */
    private Path place(String name) throws InputException {
        String path = name.replace('\\', '/');
        try {
            Path file = folder.resolve(path.startsWith("/") ? "." + path : path).normalize();
            boolean climbs = List.of(path.split("/")).contains("..");
            if (!climbs && !path.startsWith("/") && !path.matches("[A-Za-z]:.*") && file.startsWith(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Then it is no path within the folder, either.
        }
        throw new InputException(archive + " is refused: its entry '" + name + "' leads out of it");
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
