package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that a folder holds, to be compared: for each path the hash of the contents and the time of the last change. */
public record Tree(SortedMap<String, String> files) {
    /** A folder with all that is below it. */
    public static Tree of(Path folder) throws IOException {
        return of(folder, "");
    }

    /** A dataset's own files: its folder without {@code .maskwright}. */
    public static Tree ofFiles(Path dataset) throws IOException {
        return of(dataset, ".maskwright");
    }

    private static Tree of(Path folder, String without) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                Path relative = folder.relativize(path);
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && (without.isEmpty() || !relative.startsWith(without))) {
                    files.put(
                            relative.toString(),
                            sha256(Files.readAllBytes(path)) + " " + Files.getLastModifiedTime(path));
                }
            }
        }
        return new Tree(files);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
