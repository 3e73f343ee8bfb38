package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.FileState;

/**
 * Old contents of files, each kept once under its hash: {@code journal/blobs/ab/abcd…}. Copies, not hard links: a program that writes into a
 * file in place would change what is kept, too.
 *
 * <p>{@link #stage} writes; once the files of {@link #staged} are durable, {@link #publish} gives them their names. One thread.
 */
final class Blobs {
    private final Disk disk;
    private final Path folder;
    private final Map<Path, Path> staged = new LinkedHashMap<>();

    Blobs(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** Writes contents down, unless they are here already. */
    void stage(String sha256, byte[] bytes) throws IOException {
        Path blob = path(sha256);
        if (staged.containsValue(blob) || isWhole(sha256)) {
            return;
        }
        Path parent = folder.resolve(sha256.substring(0, 2));
        if (!Files.isDirectory(parent)) {
            makeFolder(folder);
            makeFolder(parent);
        }
        staged.put(AtomicFiles.stage(disk, parent, bytes, Optional.empty()), blob);
    }

    private void makeFolder(Path missing) throws IOException {
        if (!Files.isDirectory(missing)) {
            disk.createFolder(missing);
            disk.forceFolder(Workplace.parent(missing));
        }
    }

    /** The files that must be durable before they are published. */
    Set<Path> staged() {
        return staged.keySet();
    }

    /** Gives all that was staged its name, durably. */
    void publish() throws IOException {
        Set<Path> parents = new LinkedHashSet<>();
        for (var entry : staged.entrySet()) {
            disk.rename(entry.getKey(), entry.getValue());
            parents.add(Workplace.parent(entry.getValue()));
        }
        disk.forceAll(parents);
        staged.clear();
    }

    /** Forgets what was staged. */
    void discard() throws IOException {
        for (Path temporary : staged.keySet()) {
            disk.delete(temporary);
        }
        staged.clear();
    }

    /**
     * Contents kept.
     *
     * @throws InputException when they are missing or damaged
     */
    byte[] read(FileState state, String path) throws IOException, InputException {
        Path blob = path(state.sha256());
        Optional<byte[]> kept = find(state.sha256());
        if (kept.isPresent()) {
            return kept.get();
        }
        throw new InputException("The old contents of " + path + " are missing or damaged in the journal (" + blob
                + "): bring that file back from a backup; nothing was changed");
    }

    /** Contents kept; empty when they are missing or damaged. */
    Optional<byte[]> find(String sha256) throws IOException {
        Path blob = path(sha256);
        if (!Files.isRegularFile(blob)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(blob);
        return FileState.sha256(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
    }

    /** Whether contents are here, unharmed. */
    boolean isWhole(String sha256) throws IOException {
        Path blob = path(sha256);
        return Files.isRegularFile(blob) && FileState.of(blob).sha256().equals(sha256);
    }

    /** All that is here, by hash. */
    Map<String, Path> all() throws IOException {
        Map<String, Path> all = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder, 2)) {
                files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}"))
                        .forEach(f -> all.put(f.getFileName().toString(), f));
            }
        }
        return all;
    }

    /** Removes what a killed process began to write. */
    void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> parents = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(folder)) {
            entries.forEach(parents::add);
        }
        for (Path parent : parents) {
            AtomicFiles.sweep(disk, parent);
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
