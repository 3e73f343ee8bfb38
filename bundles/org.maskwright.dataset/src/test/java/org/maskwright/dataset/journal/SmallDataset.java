package org.maskwright.dataset.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.AtomicFiles;
import org.maskwright.dataset.file.Disk;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.ledger.Statuses;

/** A dataset of a few tiny files, and what can be done to it. */
public record SmallDataset(Path root) {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T12:03:00Z"), ZoneOffset.UTC);

    /** Masks {@code masks/0.png …} and images {@code images/0.jpg …}, each with its own contents and an old time; a nested one; a status. */
    public static SmallDataset make(Path root, int pairs) throws IOException {
        var dataset = new SmallDataset(root);
        for (int i = 0; i < pairs; i++) {
            dataset.put("masks/" + i + ".png", "mask " + i);
            dataset.put("images/" + i + ".jpg", "image " + i);
        }
        dataset.put("masks/deep/er/x.png", "nested");
        dataset.put(".maskwright/status.csv", "sample,status,by,when\n0,corrected,me,2025-01-01T00:00:00Z\n");
        if (dataset.isPosix()) {
            Files.setPosixFilePermissions(root.resolve("masks/0.png"), PosixFilePermissions.fromString("rw-r-----"));
        }
        return dataset;
    }

    boolean isPosix() {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    Path state() {
        return root.resolve(".maskwright");
    }

    public void put(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2020-02-03T04:05:06.789Z").plusSeconds(path.hashCode() & 0xffff)));
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** A journal on a disk that is not asked to be sure, which would make tests slow and prove nothing. */
    Journal journal() throws IOException, InputException {
        return journal(new CrashingDisk(Integer.MAX_VALUE, false));
    }

    Journal journal(Disk disk) throws IOException, InputException {
        return Journal.open(new Workplace(root, state(), disk), CLOCK);
    }

    /** Every kind of edit, some of one file in turn, a new folder, a quarantine of a name that is taken. */
    List<Edit> everyKind() {
        return List.of(
                new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append(" holes filled")),
                new Edit.Rewrite("masks/1.png", Edit.Expected.ANY, append(" specks dropped")),
                new Edit.Rewrite("masks/0.png", Edit.Expected.ANY, append(" and again")),
                new Edit.Convert("images/2.jpg", "images/2.png", Edit.Expected.ANY, append(" as PNG")),
                new Edit.Rename("images/3.jpg", "other/place/3.jpg", Edit.Expected.ANY),
                new Edit.Quarantine("masks/4.png", Edit.Expected.ANY, "PAIR_MASK_WITHOUT_IMAGE"),
                new Edit.Rename("masks/5.png", "masks/4.png", Edit.Expected.ANY),
                new Edit.Quarantine("masks/4.png", Edit.Expected.ANY, "again"),
                new Edit.Quarantine("masks/deep/er/x.png", Edit.Expected.ANY, "NESTED"),
                new Edit.Create("new/place/c.png", append("made")),
                new Edit.WriteState(StateFile.SPLIT, append("sample,part\n")),
                new Edit.WriteState(StateFile.SPLIT, append("0,train\n")),
                Statuses.mark("0", SampleStatus.VERIFIED),
                Statuses.mark("1", SampleStatus.VERIFIED_EMPTY));
    }

    static Edit.Change append(String text) {
        return old -> (new String(old, UTF_8) + text).getBytes(UTF_8);
    }

    /** All files and folders of the user, the statuses and the split: contents, time, permissions. */
    Map<String, String> snapshot() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var walk = Files.walk(root)) {
            for (Path file : (Iterable<Path>) walk::iterator) {
                String path = root.relativize(file).toString().replace('\\', '/');
                boolean ledger = path.equals(".maskwright/status.csv") || path.equals(".maskwright/split.csv");
                if (ledger || !path.isEmpty() && !path.startsWith(".maskwright")) {
                    files.put(path, Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? "folder" : describe(file));
                }
            }
        }
        return files;
    }

    private static String describe(Path file) throws IOException {
        FileState state = FileState.of(file);
        return (Files.isSymbolicLink(file) ? "link" : Files.readString(file)) + " " + state.marks();
    }

    /** All files that only a killed process leaves. */
    List<Path> temporaries() throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(f -> AtomicFiles.isTemporary(f.getFileName().toString()))
                    .toList();
        }
    }

    /** Takes back what is in effect, however often that takes. */
    void undoAll() throws IOException, InputException {
        Journal journal = journal();
        while (journal.replayed().latest().isPresent()) {
            journal.undo(Progress.none());
        }
    }

    /** Contents of the user's files, whatever they are called. */
    List<String> contents() throws IOException {
        List<String> all = new ArrayList<>();
        try (var walk = Files.walk(root)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String path = root.relativize(file).toString();
                boolean ours = path.startsWith(".maskwright/journal")
                        || path.endsWith("manifest.jsonl")
                        || path.equals(".maskwright/lock");
                if (!ours) {
                    all.add(Files.readString(file));
                }
            }
        }
        return all;
    }
}
