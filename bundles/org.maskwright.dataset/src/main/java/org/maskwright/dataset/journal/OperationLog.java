package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.ConfinedFolder;
import org.maskwright.dataset.file.Disk;

/**
 * The journal file of one operation: {@code journal/000012.jsonl}. It only grows. What is noted of edits that were not made is written with
 * what comes next; that is durable when the method returns, with all that was written before.
 */
final class OperationLog {
    private static final String SUFFIX = ".jsonl";

    private final Disk disk;
    private final Path file;
    /** What is to be written with the next lines. */
    private final List<JournalLine> notes = new ArrayList<>();

    /** How an operation ended. */
    enum How {
        /** It did all that it could. */
        DONE,
        /** It was stopped by the user. */
        CANCELLED,
        /** It could not go on: a full disk, a fault. */
        FAILED,
        /** Its process was killed; found out when the dataset was opened again. */
        INTERRUPTED
    }

    /**
     * What a journal file says.
     *
     * @param operation as it was begun
     * @param folders where temporary files may be left by a kill, relative to the dataset, with {@code /}
     * @param intents steps that were to be made, in order
     * @param madeUpTo number of the last step that is known to be made
     * @param drops steps that were not made after all, by number
     * @param skips edits that did not become steps
     * @param end its last line, unless the operation is not over
     */
    record LogContents(
            Operation operation,
            List<String> folders,
            List<Step> intents,
            int madeUpTo,
            Map<Integer, Operation.Skipped> drops,
            List<Operation.Skipped> skips,
            Optional<How> end) {
        /** The steps that were made, as far as is known. */
        List<Step> made() {
            return intents.stream().filter(s -> !drops.containsKey(s.number())).toList();
        }
    }

    private OperationLog(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    /** The log of an operation. */
    static OperationLog of(Disk disk, Path journal, long id) {
        return new OperationLog(disk, journal.resolve(String.format(Locale.ROOT, "%06d", id) + SUFFIX));
    }

    /** The ids of all operations in a journal, ascending. */
    static List<Long> ids(Path journal) throws IOException {
        if (!Files.isDirectory(journal)) {
            return List.of();
        }
        try (var files = Files.list(journal)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.matches("\\d{1,18}\\" + SUFFIX))
                    .map(n -> Long.parseLong(n.substring(0, n.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        }
    }

    Path file() {
        return file;
    }

    /**
     * Writes the first line; it is durable with the next ones.
     *
     * @param folders where temporary files may be left by a kill, relative to the dataset, with {@code /}
     */
    void begin(Operation operation, List<String> folders) throws IOException {
        disk.appendLater(file, bytes(List.of(new JournalLine.Begin(operation, folders))));
    }

    /** Writes down one more such folder. */
    void use(String folder) throws IOException {
        disk.append(file, bytes(List.of(new JournalLine.Folder(folder))));
    }

    /** Notes an edit that did not become a step. */
    void skip(Operation.Skipped skipped) {
        notes.add(new JournalLine.Skip(skipped));
    }

    /** Notes a step that was written down and not made after all. */
    void drop(Step step, Operation.Skipped skipped) {
        notes.add(new JournalLine.Drop(step.number(), skipped));
    }

    /** Writes down steps that are going to be made, and that all before them are. */
    void intend(List<Step> steps) throws IOException {
        int before = steps.getFirst().number() - 1;
        if (before > 0) {
            notes.addFirst(new JournalLine.Made(before));
        }
        steps.forEach(s -> notes.add(new JournalLine.Intent(s)));
        writeNotes();
    }

    /** Writes the last line. */
    void end(How how) throws IOException {
        notes.add(new JournalLine.End(how));
        writeNotes();
    }

    /** Writes what is noted, if anything. */
    void writeNotes() throws IOException {
        if (!notes.isEmpty()) {
            byte[] lines = bytes(notes);
            // Not written twice where the disk is full.
            notes.clear();
            disk.append(file, lines);
        }
    }

    private static byte[] bytes(List<JournalLine> lines) {
        var text = new StringBuilder();
        lines.forEach(l -> text.append(JournalText.write(l)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the file as far as it is whole.
     *
     * @return empty when not even the first line is: nothing was done then
     * @throws InputException when a line is damaged that a kill or a power cut cannot have damaged
     */
    Optional<LogContents> read() throws IOException, InputException {
        List<JournalLine> lines = new ArrayList<>();
        int number = 0;
        int damaged = 0;
        try (var reader = Files.newBufferedReader(file)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                Optional<JournalLine> line = JournalText.read(text);
                if (damaged == 0 && line.isPresent()) {
                    lines.add(line.get());
                } else if (damaged == 0) {
                    damaged = number;
                } else if (line.isPresent() && followsForcedLines(line.get())) {
                    throw new InputException("Line " + damaged + " of " + file
                            + " is damaged: bring the file back from a backup, or move "
                            + "it away, which gives up undoing that operation");
                }
            }
        } catch (java.nio.charset.CharacterCodingException | IllegalStateException e) {
            throw new InputException(
                    file + " cannot be read (" + e.getMessage() + "): bring it back from a backup, or move it away", e);
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(contents(lines));
    }

    /** Whether a line is written only after all before it are durable. */
    private static boolean followsForcedLines(JournalLine line) {
        return line instanceof JournalLine.Made || line instanceof JournalLine.End;
    }

    private LogContents contents(List<JournalLine> lines) throws InputException {
        if (!(lines.getFirst() instanceof JournalLine.Begin begin)) {
            throw new InputException(file + " is no journal of an operation: move it away");
        }
        List<String> folders = new ArrayList<>(begin.folders());
        List<Step> intents = new ArrayList<>();
        Map<Integer, Operation.Skipped> drops = new TreeMap<>();
        List<Operation.Skipped> skips = new ArrayList<>();
        int madeUpTo = 0;
        Optional<How> end = Optional.empty();
        for (JournalLine line : lines) {
            switch (line) {
                case JournalLine.Begin b -> {}
                case JournalLine.Folder f -> folders.add(f.path());
                case JournalLine.Intent i -> intents.add(i.step());
                case JournalLine.Made m -> madeUpTo = m.upTo();
                case JournalLine.Drop d -> drops.put(d.step(), d.skipped());
                case JournalLine.Skip s -> skips.add(s.skipped());
                case JournalLine.End e -> end = Optional.of(e.how());
            }
        }
        // An edit that was asked for outside the dataset was skipped; its folder is noted nevertheless, and never
        // looked at.
        folders.removeIf(f -> !ConfinedFolder.isPlain(f));
        return new LogContents(begin.operation(), List.copyOf(folders), intents, madeUpTo, drops, skips, end);
    }

    /** Cuts off a last line that is not whole, so that lines can be added. */
    void trim() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (end == bytes.length
                    || JournalText.read(new String(bytes, start, end - start, StandardCharsets.UTF_8))
                            .isEmpty()) {
                break;
            }
            start = end + 1;
            whole = start;
        }
        if (whole < bytes.length) {
            disk.truncate(file, whole);
        }
    }
}
