package org.maskwright.dataset.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/**
 * What a file has besides its contents and is given back.
 *
 * @param modified last modification, as fine as the file system notes it; empty to leave it
 * @param permissions as {@code rw-r--r--}; empty where the file system has none
 */
public record FileMarks(Optional<Instant> modified, String permissions) {
    /** Those of a file; a link is not followed. */
    public static FileMarks of(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (posix == null) {
            return new FileMarks(
                    Optional.of(Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()),
                    "");
        }
        var attributes = posix.readAttributes();
        return new FileMarks(
                Optional.of(attributes.lastModifiedTime().toInstant()),
                PosixFilePermissions.toString(attributes.permissions()));
    }

    /** The same, with the time left as it comes. */
    public FileMarks withoutTime() {
        return new FileMarks(Optional.empty(), permissions);
    }

    /** Gives them to a regular file. */
    void applyTo(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null && !permissions.isEmpty()) {
            posix.setPermissions(PosixFilePermissions.fromString(permissions));
        }
        if (modified.isPresent()) {
            Files.getFileAttributeView(file, BasicFileAttributeView.class)
                    .setTimes(FileTime.from(modified.get()), null, null);
        }
    }
}
