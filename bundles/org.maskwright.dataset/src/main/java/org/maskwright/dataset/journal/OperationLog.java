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
 * The journal file of one operation: {@code journal/000012.jsonl}. It only grows; each {@link #append} is durable when it returns, with all
 * that was written before.
 *
 * @param disk by which it grows
 * @param file the file
 */
record OperationLog(Disk disk, Path file) {
    private static final String SUFFIX = ".jsonl";

    /**
     * What a journal file says.
     *
     * @param begin its first line
     * @param intents steps that were to be made, in order
     * @param madeUpTo number of the last step that is known to be made
     * @param drops steps that were not made after all, by number
     * @param skips edits that did not become steps
     * @param end its last line, unless the operation is not over
     */
    record LogContents(
            JournalLine.Begin begin,
            List<Step> intents,
            int madeUpTo,
            Map<Integer, Operation.Skipped> drops,
            List<Operation.Skipped> skips,
            Optional<JournalLine.How> end) {
        /** The steps that were made, as far as is known. */
        List<Step> made() {
            return intents.stream().filter(s -> !drops.containsKey(s.number())).toList();
        }
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

    /** Writes the first line; it is durable with the next ones. */
    void begin(JournalLine.Begin line) throws IOException {
        disk.appendLater(file, bytes(List.of(line)));
    }

    /** Adds lines and makes them durable. */
    void append(List<JournalLine> lines) throws IOException {
        disk.append(file, bytes(lines));
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
        Optional<JournalLine.How> end = Optional.empty();
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
        return new LogContents(begin.in(folders), intents, madeUpTo, drops, skips, end);
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
