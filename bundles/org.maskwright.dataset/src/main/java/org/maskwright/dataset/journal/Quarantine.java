package org.maskwright.dataset.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.dataset.file.FileState;

/**
 * Files that were set aside: what they were, why, and how they come back.
 *
 * <p>A file set aside lies at the same path below {@code .maskwright/quarantine/}, unchanged; when that is taken, below {@code ~2/} in there,
 * and so on. {@code manifest.jsonl} lists all comings and goings. Everything goes through the {@link Journal} and can be undone.
 */
public final class Quarantine {
    private final Journal journal;

    /**
     * A file set aside.
     *
     * @param path where it was, relative to the dataset, with {@code /}
     * @param kept where it is, relative to the state folder, with {@code /} ({@code quarantine/masks/1.png})
     * @param sha256 of its contents, 64 hex digits
     * @param bytes its size
     * @param why for a person; a rule id where a rule asked for it
     * @param when when it was set aside, UTC
     */
    public record QuarantinedFile(String path, String kept, String sha256, long bytes, String why, Instant when) {}

    /**
     * The quarantine of a journal's dataset.
     *
     * @param journal by which files come and go
     */
    public Quarantine(Journal journal) {
        this.journal = journal;
    }

    /**
     * What is in quarantine now, oldest first.
     *
     * @throws InputException when the manifest was edited and cannot be read
     */
    public List<QuarantinedFile> list() throws IOException, InputException {
        return journal.recorder().manifest().entries();
    }

    /**
     * Sets files aside; one that cannot be is skipped, and the result says why.
     *
     * @param paths relative to the dataset, with {@code /}
     * @param why for a person
     * @param progress one unit for each file
     * @throws InputException as {@link Journal#apply}
     * @throws IOException as {@link Journal#apply}
     */
    public Operation add(List<String> paths, String why, Progress progress) throws IOException, InputException {
        return journal.apply("quarantine " + count(paths), edits(paths, why), progress);
    }

    /**
     * The edits that set files aside as they are.
     *
     * @param paths relative to the dataset, with {@code /}
     * @param why for a person
     */
    public static List<Edit> edits(List<String> paths, String why) {
        return paths.stream()
                .<Edit>map(p -> new Edit.Quarantine(p, Edit.Expected.ANY, why))
                .toList();
    }

    /**
     * Puts files back where they were; all or none.
     *
     * @param entries of {@link #list}
     * @param progress one unit for each file
     * @throws InputException when a file is damaged or gone, or another one is in its place: the message names it, and nothing was moved
     * @throws IOException as {@link Journal#apply}
     */
    public Operation restore(List<QuarantinedFile> entries, Progress progress) throws IOException, InputException {
        List<Step> steps = new ArrayList<>();
        List<QuarantinedFile> known = list();
        for (QuarantinedFile entry : entries) {
            if (!known.contains(entry)) {
                throw new InputException(entry.path()
                        + " is not in quarantine (any more): look at the quarantine's list; nothing was moved");
            }
            journal.recorder().place().requireInside(entry.path());
            var state = new FileState(entry.sha256(), entry.bytes(), FileState.ABSENT.marks());
            var kept = new Step.Place(Workplace.STATE + entry.kept(), state);
            var back = new Step.Place(entry.path(), state);
            steps.add(new Step(steps.size() + 1, Step.StepKind.RESTORE, kept, back).because(entry.why()));
        }
        StepPlan.Complaint complaint = path -> new InputException(path
                + " is damaged or gone since it was set aside: bring it back from a backup, or leave it;"
                + " nothing was moved");
        String title = "restore " + count(entries);
        return journal.all(new StepPlan(title, OptionalLong.empty(), journal.recorder(), steps, complaint), progress);
    }

    private static String count(List<?> files) {
        return files.size() == 1 ? "1 file" : files.size() + " files";
    }
}
