package org.maskwright.format.container;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;

/** ZIP and tar: files with their names. Links are not made. Of several that say a part, as WebDataset's shards do, each lies in the part's folder. */
final class ArchiveShard implements Shard {
    private static final List<String> TAR = List.of(".tar", ".tar.gz", ".tgz");

    @Override
    public boolean named(String name) {
        return name.endsWith(".zip") || TAR.stream().anyMatch(name::endsWith);
    }

    @Override
    public void unpack(Path shard, Optional<Part> part, PairFiles pairs) throws IOException, InputException {
        String folder = part.map(p -> p.text() + "/").orElse("");
        try (InputStream file = new BufferedInputStream(Files.newInputStream(shard), 1 << 16);
                ArchiveInputStream<? extends ArchiveEntry> in = opened(shard, file)) {
            while (true) {
                pairs.files().throwIfCancelled();
                Optional<ArchiveEntry> entry = next(shard, in);
                if (entry.isEmpty()) {
                    break;
                }
                String name = folder + entry.get().getName();
                if (entry.get().isDirectory()) {
                    pairs.files().makeFolder(shard, name);
                } else if (isFile(entry.get())) {
                    pairs.files().put(shard, name, in);
                }
            }
        }
    }

    private static ArchiveInputStream<? extends ArchiveEntry> opened(Path shard, InputStream file)
            throws IOException, InputException {
        String name = String.valueOf(shard.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            return new ZipArchiveInputStream(file);
        }
        try {
            return new TarArchiveInputStream(name.endsWith(".tar") ? file : new GZIPInputStream(file, 1 << 16));
        } catch (ZipException | EOFException e) {
            throw UnpackedFiles.damaged(shard, e);
        }
    }

    private static Optional<ArchiveEntry> next(Path shard, ArchiveInputStream<? extends ArchiveEntry> in)
            throws InputException {
        try {
            return Optional.ofNullable(in.getNextEntry());
        } catch (IOException | IllegalArgumentException e) {
            throw UnpackedFiles.damaged(shard, e);
        }
    }

    private static boolean isFile(ArchiveEntry entry) {
        return switch (entry) {
            case TarArchiveEntry tar -> tar.isFile() && !tar.isLink() && !tar.isSymbolicLink();
            case ZipArchiveEntry zip -> !zip.isUnixSymlink();
            default -> false;
        };
    }
}
