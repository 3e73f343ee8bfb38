package org.maskwright.dataset.thumbnail;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.maskwright.dataset.file.FileStamp;

/**
 * Reduced photographs and masks in files, so that a second look at a dataset decodes no large one. A cache: what cannot be read or written is
 * made again, and the folder may be deleted at any time. Safe for any thread and for several processes.
 */
final class ThumbnailDisk {
    private static final System.Logger LOG = System.getLogger(ThumbnailDisk.class.getName());

    private final Path folder;

    /** @param folder where; made when something is first kept */
    ThumbnailDisk(Path folder) {
        this.folder = folder;
    }

    /** The bytes kept of a file at a size. */
    Optional<byte[]> get(FileStamp file, int sidePx, String extension) {
        return read(path(file, sidePx, extension));
    }

    /** Keeps the bytes of a file at a size. */
    void put(FileStamp file, int sidePx, String extension, byte[] bytes) {
        write(path(file, sidePx, extension), bytes);
    }

    /** Two characters of the hash name a folder, so that none holds more than a few hundred files. */
    private Path path(FileStamp file, int sidePx, String extension) {
        String key = file.path() + '\0' + file.bytes() + '\0' + file.modifiedNs() + '\0' + sidePx;
        String hash = sha256(key);
        return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 34) + extension);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Optional<byte[]> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return isPicture(bytes) ? Optional.of(bytes) : Optional.empty();
        } catch (NoSuchFileException unknown) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "thumbnail " + file, e);
            return Optional.empty();
        }
    }

    /** Whether it begins as a JPEG or PNG file: what else somebody wrote there is made again. */
    private static boolean isPicture(byte[] bytes) {
        return bytes.length > 8
                && (bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xd8 || bytes[0] == (byte) 0x89 && bytes[1] == 'P');
    }

    /** Under another name first, so that no other thread or process sees half of it. */
    private static void write(Path file, byte[] bytes) {
        Path temporary = file.resolveSibling(file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId());
        try {
            try {
                Files.write(temporary, bytes);
            } catch (NoSuchFileException noFolderYet) {
                Files.createDirectories(file.getParent());
                Files.write(temporary, bytes);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // A full disk or a folder that cannot be written: pictures are then made anew each time.
            LOG.log(Level.DEBUG, "thumbnail " + file, e);
            discard(temporary);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "thumbnail " + temporary, e);
        }
    }
}
