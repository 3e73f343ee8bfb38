package org.maskwright.format.container;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.format.model.PartNames;
import org.maskwright.imaging.file.ImageFormat;

/**
 * The files of an archive, or of shards, in a folder of their own, which is gone once this is closed. An entry that leads out of the folder, or
 * is there twice, has the whole refused; links are not made. So is what grows beyond {@value #MOST_GROWTH} times its size, or holds more than
 * {@value #MOST_ENTRIES} files.
 */
public final class Unpacked implements Closeable {
    /** Pictures hardly shrink in an archive, JSON to a tenth; a bomb to a thousandth. */
    static final int MOST_GROWTH = 100;

    static final int MOST_ENTRIES = 4_000_000;

    /** An archive of some bytes may hold an empty mask or two. */
    private static final long SMALL = 64L << 20;

    /** Shards lie in their folder, or in one for each part. */
    private static final int DEPTH = 3;

    private static final List<Shard> KINDS =
            List.of(new MetadataShard(), new ArchiveShard(), new ParquetShard(), new RecordShard());

    private final Path folder;

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    /**
     * Whether something must be unpacked, by its names: a file {@code .zip}, {@code .tar}, {@code .tar.gz}, {@code .tgz}, {@code .parquet} or
     * {@code .tfrecord}, or a table {@code metadata.csv}, {@code .jsonl}; a folder that holds such shards and no pictures; one with a table {@code metadata.csv}, {@code .jsonl} or
     * {@code .parquet} whose rows name images and masks.
     */
    public static boolean isArchive(Path file) throws IOException {
        return Files.isDirectory(file)
                ? !shards(file).isEmpty()
                : Files.isRegularFile(file) && kind(file).isPresent();
    }

    private static Optional<Shard> kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return KINDS.stream().filter(k -> k.named(name)).findFirst();
    }

    /** The shards of a folder, in the order of their names; none where it is a folder of pictures. */
    private static List<Path> shards(Path folder) throws IOException {
        List<Path> tables = new ArrayList<>();
        List<Path> shards = new ArrayList<>();
        boolean pictures = false;
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                Optional<Shard> kind = kind(file);
                pictures |= kind.isEmpty() && isPicture(file);
                if (kind.isPresent()) {
                    (kind.get() instanceof MetadataShard ? tables : shards).add(file);
                }
            }
        }
        tables.removeIf(t -> !MetadataShard.tellsMasks(t));
        List<Path> taken = tables.isEmpty() ? pictures ? List.of() : shards : tables;
        return taken.stream().sorted().toList();
    }

    private static boolean isPicture(Path file) {
        return ImageFormat.ofName(String.valueOf(file.getFileName()))
                .filter(ImageFormat::read)
                .isPresent();
    }

    /**
     * Unpacks. Costs reading what is there, and the room that the files take until this is closed.
     *
     * @param source as {@link #isArchive} knows it
     * @param beside an existing folder in which there is room
     * @throws InputException when it is damaged, or refused; one line
     * @throws java.util.concurrent.CancellationException when no longer wanted; then nothing is left
     */
    public static Unpacked of(Path source, Path beside, Progress progress) throws IOException, InputException {
        boolean one = !Files.isDirectory(source);
        List<Path> shards = one ? List.of(source) : shards(source);
        Unpacked unpacked = new Unpacked(Files.createTempDirectory(beside, ".maskwright-unpacked-"));
        boolean done = false;
        try {
            unpacked.unpack(source, shards, progress);
            done = true;
            return unpacked;
        } finally {
            if (!done) {
                unpacked.close();
            }
        }
    }

    private void unpack(Path source, List<Path> shards, Progress progress) throws IOException, InputException {
        long bytes = 0;
        for (Path shard : shards) {
            bytes += kind(shard).orElseThrow() instanceof MetadataShard ? folderBytes(shard) : Files.size(shard);
        }
        PairFiles pairs = new PairFiles(new UnpackedFiles(folder, Math.max(SMALL, MOST_GROWTH * bytes), progress));
        progress.begin("Unpacking", shards.size());
        for (Path shard : shards) {
            Optional<Part> part = shards.size() > 1 ? part(source, shard) : Optional.empty();
            kind(shard).orElseThrow().unpack(shard, part, pairs);
            progress.worked(1);
        }
        if (pairs.files().count() == 0) {
            throw new InputException(source + " holds no file, or is no archive of the kind that its name says");
        }
    }

    /** A table of some bytes names the pictures of its whole folder. */
    private static long folderBytes(Path table) throws IOException {
        Path folder = Objects.requireNonNull(table.toAbsolutePath().getParent(), "a file lies in a folder");
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    /** The part that the shard's name says, or the folder that it lies in. */
    private static Optional<Part> part(Path source, Path shard) {
        Optional<Part> named = PartNames.in(String.valueOf(shard.getFileName()));
        return named.isPresent()
                ? named
                : PartNames.in(String.valueOf(source.relativize(shard).getParent()));
    }

    /** The folder that all files lie in. */
    public Path top() {
        return folder;
    }

    /** Where the files are: of an archive with one folder around all, that one. */
    public Path root() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            List<Path> top = content.limit(2).toList();
            return top.size() == 1 && Files.isDirectory(top.getFirst()) ? top.getFirst() : folder;
        }
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
