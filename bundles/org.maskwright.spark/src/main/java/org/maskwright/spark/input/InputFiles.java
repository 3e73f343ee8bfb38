package org.maskwright.spark.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.maskwright.core.InputException;

/**
 * The tables or shards that an input names: one file, a folder of them, or a pattern. There are thousands of them at most, however many pairs they hold.
 *
 * @param kind what they are
 * @param base what their names, and relative paths in them, lead from
 * @param files in the order of their paths; at least one
 */
public record InputFiles(InputKind kind, Path base, List<FileStatus> files) {
    /** What can hold pairs. */
    public enum InputKind {
        /** Tables of text with a heading. */
        CSV("csv"),
        /** A JSON object on each line. */
        JSON_LINES("jsonl", "ndjson"),
        /** Parquet: paths of images and masks, or their bytes. */
        PARQUET("parquet"),
        /** WebDataset. */
        TAR("tar");

        private final List<String> extensions;

        InputKind(String... extensions) {
            this.extensions = List.of(extensions);
        }

        /** The kind of a file, by its name. */
        public static Optional<InputKind> of(String name) {
            String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(k -> k.extensions.contains(extension))
                    .findFirst();
        }
    }

    /** Copies the list. */
    public InputFiles {
        files = List.copyOf(files);
    }

    /**
     * Finds them.
     *
     * @param input a path that Hadoop knows, or a pattern of it ({@code s3a://bucket/train-*.tar})
     * @throws InputException when there are none, or of several kinds; one line
     */
    public static InputFiles find(String input, Configuration configuration) throws IOException, InputException {
        var path = new Path(input);
        FileSystem system = path.getFileSystem(configuration);
        List<FileStatus> found = Arrays.stream(listed(system, path, input))
                .filter(FileStatus::isFile)
                .filter(f -> !f.getPath().getName().matches("[._].*"))
                .sorted(Comparator.comparing(f -> f.getPath().toString()))
                .toList();
        List<FileStatus> known = found.stream()
                .filter(f -> InputKind.of(f.getPath().getName()).isPresent())
                .toList();
        List<InputKind> kinds = known.stream()
                .flatMap(f -> InputKind.of(f.getPath().getName()).stream())
                .distinct()
                .toList();
        if (kinds.size() != 1) {
            throw new InputException(
                    kinds.isEmpty()
                            ? input + " holds no table or shard; .csv, .jsonl, .parquet and .tar are read"
                            : input + " holds several kinds of tables and shards ("
                                    + kinds.stream().map(InputKind::name).collect(Collectors.joining(", "))
                                    + "); name those that you mean, such as '" + input + "/*.tar'");
        }
        return new InputFiles(kinds.getFirst(), base(system, path), known);
    }

    private static FileStatus[] listed(FileSystem system, Path path, String input) throws IOException, InputException {
        if (isPattern(input)) {
            FileStatus[] matching = system.globStatus(path);
            return matching == null ? new FileStatus[0] : matching;
        }
        try {
            return system.listStatus(path);
        } catch (FileNotFoundException e) {
            throw new InputException("there is no " + input + "; check the path", e);
        }
    }

    private static boolean isPattern(String text) {
        return text.chars().anyMatch(c -> "*?{[".indexOf(c) >= 0);
    }

    private static Path base(FileSystem system, Path path) throws IOException {
        Path base = system.makeQualified(path);
        while (isPattern(base.toString())
                || !base.isRoot() && !system.getFileStatus(base).isDirectory()) {
            base = base.getParent();
        }
        return base;
    }

    /** The path of a file below the base, with {@code /}. */
    String name(FileStatus file) {
        String whole = file.getPath().toString();
        String folder = base.toString();
        return whole.startsWith(folder) ? whole.substring(folder.length()).replaceFirst("^/+", "") : whole;
    }

    /** The one of a name. */
    InputFiles only(String name) {
        return new InputFiles(
                kind, base, files.stream().filter(f -> name(f).equals(name)).toList());
    }

    /** The files' paths. */
    String[] paths() {
        return files.stream().map(f -> f.getPath().toString()).toArray(String[]::new);
    }
}
