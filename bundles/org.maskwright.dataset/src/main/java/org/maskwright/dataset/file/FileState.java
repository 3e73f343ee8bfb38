package org.maskwright.dataset.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a name stands for at some moment: a file with its contents' hash, or nothing.
 *
 * @param sha256 of the contents, 64 hex digits, or for a symbolic link of the path it holds; "folder" for a folder; empty when
 *     there is nothing
 * @param bytes size; 0 for a link or nothing
 * @param marks modification time and permissions
 */
public record FileState(String sha256, long bytes, FileMarks marks) {
    /** No file. */
    public static final FileState ABSENT = new FileState("", 0, new FileMarks(Optional.<Instant>empty(), ""));

    private static final int BUFFER = 1 << 16;

    /** That of a file as it is now, read once from start to end; a link is not followed. */
    public static FileState of(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            String target = "link to " + Files.readSymbolicLink(file);
            return new FileState(sha256(target.getBytes(StandardCharsets.UTF_8)), 0, FileMarks.of(file));
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return ABSENT;
        }
        FileMarks marks = FileMarks.of(file);
        if (Files.isDirectory(file)) {
            return new FileState("folder", 0, marks);
        }
        MessageDigest digest = digest();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                bytes += n;
            }
        }
        return new FileState(HexFormat.of().formatHex(digest.digest()), bytes, marks);
    }

    /** That of a file whose contents have been read. */
    public static FileState of(byte[] contents, FileMarks marks) {
        return new FileState(sha256(contents), contents.length, marks);
    }

    /** Whether there is nothing. */
    public boolean isAbsent() {
        return sha256.isEmpty();
    }

    /** Whether the contents are the same; times and permissions may differ. */
    public boolean sameContents(FileState other) {
        return sha256.equals(other.sha256);
    }

    /** The hash of contents, 64 hex digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
