package org.maskwright.format.model;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.maskwright.dataset.file.FileState;

/** A folder that is being filled: takes files, never over one that is there, and knows the hash of each. Files may be written by any thread. */
public final class OutputFolder {
    private final Path root;
    private final Map<String, WrittenFile> written = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    /**
     * A file that was written.
     *
     * @param bytes its size
     * @param sha256 its hash, lower-case hexadecimal
     */
    public record WrittenFile(long bytes, String sha256) {}

    /**
     * A folder to fill.
     *
     * @param root it exists
     */
    public OutputFolder(Path root) {
        this.root = root;
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /**
     * Writes a file.
     *
     * @param path relative, with {@code /}
     * @throws java.nio.file.FileAlreadyExistsException when there is one
     */
    public void write(String path, byte[] bytes) throws IOException {
        Files.write(file(path), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        written.put(path, new WrittenFile(bytes.length, FileState.sha256(bytes)));
    }

    /** Writes a text in UTF-8. */
    public void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Begins a file that is written piece by piece; it counts as written once it is closed.
     *
     * @param path relative, with {@code /}
     */
    public OutputStream stream(String path) throws IOException {
        MessageDigest digest = sha256();
        Path file = file(path);
        OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new DigestOutputStream(bytes, digest) {
            private boolean ended;

            @Override
            public void close() throws IOException {
                super.close();
                if (!ended) {
                    ended = true;
                    String hash = HexFormat.of().formatHex(digest.digest());
                    written.put(path, new WrittenFile(Files.size(file), hash));
                }
            }
        };
    }

    /**
     * Begins a text that is written piece by piece; it counts as written once it is closed.
     *
     * @param path relative, with {@code /}
     */
    public Writer text(String path) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(stream(path), StandardCharsets.UTF_8), 1 << 16);
    }

    /** A file for what is only needed while others are written; whoever asked for it deletes it. */
    public Path scratch(String word) throws IOException {
        return Files.createTempFile(root, ".maskwright-" + word, ".tmp");
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path).normalize();
        Path folder = file.getParent();
        if (!file.startsWith(root) || folder == null) {
            throw new IllegalArgumentException(path + " is not within the folder");
        }
        if (!folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
        return file;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * A file that was written.
     *
     * @throws IllegalArgumentException when it was not
     */
    public WrittenFile written(String path) {
        WrittenFile file = written.get(path);
        if (file == null) {
            throw new IllegalArgumentException(path + " was not written");
        }
        return file;
    }

    /** All files written so far, by path. */
    public Map<String, WrittenFile> written() {
        return new TreeMap<>(written);
    }
}
