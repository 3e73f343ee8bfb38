package org.maskwright.dataset.stroke;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.maskwright.dataset.file.FileState;

/**
 * Where the stroke logs of a dataset are: {@code journal/strokes/} in its state folder, a file for each sample. Nothing in it is ever deleted:
 * a log that does not belong to its mask any more gets another name.
 *
 * <p>Any thread; only the holder of the dataset's lock may set logs aside or write them.
 *
 * @param folder need not exist
 */
public record StrokeFolder(Path folder) {
    private static final String LOG = ".strokes";
    private static final String ASIDE = ".aside";
    private static final String KEPT = ".kept";
    private static final int NAME_DIGITS = 32;

    /** That of a dataset with this state folder. */
    public static StrokeFolder of(Path stateFolder) {
        return new StrokeFolder(stateFolder.resolve("journal").resolve("strokes"));
    }

    /** The log of a sample, which need not exist. */
    public Path log(String sample) {
        String name = FileState.sha256(sample.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS);
        return folder.resolve(name + LOG);
    }

    /** Sets a sample's log aside, to be offered; gives its new place. */
    public Path setAside(String sample) throws IOException {
        return renamed(log(sample), ASIDE);
    }

    /** Offers a log no longer that was set aside; it stays where it is, under another name. */
    public void keep(Path aside) throws IOException {
        renamed(aside, KEPT);
    }

    /** Sets a sample's log aside that holds nothing unsaved: it is not offered. */
    public void keep(String sample) throws IOException {
        renamed(log(sample), KEPT);
    }

    /** Copies a sample's log that is about to be gone on with, since something in it would be written over. The copy is not offered. */
    public void keepCopy(String sample) throws IOException {
        Files.copy(log(sample), free(log(sample), KEPT));
    }

    private static Path renamed(Path log, String ending) throws IOException {
        return Files.move(log, free(log, ending));
    }

    /** A name for a log that no file has. */
    private static Path free(Path log, String ending) {
        String name = log.getFileName().toString();
        String stem = name.substring(0, name.indexOf('.'));
        return Stream.iterate(1, i -> i + 1)
                .map(i -> log.resolveSibling(stem + "." + i + ending))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    /** The logs of a sample that were set aside and are to be offered. */
    public List<Path> aside(String sample) throws IOException {
        String name = log(sample).getFileName().toString();
        String stem = name.substring(0, name.indexOf('.') + 1);
        return files(ASIDE).stream()
                .filter(f -> f.getFileName().toString().startsWith(stem))
                .toList();
    }

    /**
     * The masks upon which something was drawn that was not saved, as far as their logs tell: whether a log still belongs to its mask is seen
     * when that is opened. Costs a look at the end of each log, and the reading of those that do not end saved.
     */
    public List<UnsavedStrokes> unsaved() throws IOException {
        List<Path> logs = new ArrayList<>(files(LOG));
        logs.addAll(files(ASIDE));
        return unsaved(logs);
    }

    /** The same of one sample. Costs its logs. */
    public List<UnsavedStrokes> unsaved(String sample) throws IOException {
        List<Path> logs = new ArrayList<>();
        if (Files.exists(log(sample))) {
            logs.add(log(sample));
        }
        logs.addAll(aside(sample));
        return unsaved(logs);
    }

    private static List<UnsavedStrokes> unsaved(List<Path> logs) throws IOException {
        List<UnsavedStrokes> found = new ArrayList<>();
        for (Path log : logs) {
            boolean aside = log.getFileName().toString().endsWith(ASIDE);
            read(log).map(l -> UnsavedStrokes.of(l, aside)).ifPresent(found::add);
        }
        return found;
    }

    /** A log that holds something unsaved. */
    private static Optional<StrokeReplay> read(Path file) throws IOException {
        return endsClean(file)
                ? Optional.empty()
                : StrokeReplay.of(file).filter(l -> !l.unsaved().patch().isEmpty());
    }

    private static boolean endsClean(Path file) throws IOException {
        byte[] clean = StrokeCodec.encode(new StrokeRecord.Clean());
        var end = ByteBuffer.allocate(clean.length);
        try (FileChannel in = FileChannel.open(file)) {
            in.position(Math.max(0, in.size() - clean.length));
            int read = 0;
            while (end.hasRemaining() && read >= 0) {
                read = in.read(end);
            }
        }
        return Arrays.equals(end.array(), clean);
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException nobodyDrew) {
            return List.of();
        }
    }
}
