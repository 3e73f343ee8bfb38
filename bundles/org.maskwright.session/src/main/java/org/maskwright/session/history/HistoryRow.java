package org.maskwright.session.history;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.session.DatasetSnapshot;
import org.maskwright.session.SessionAccess;

/**
 * An operation as the history shows it. Immutable.
 *
 * @param operation the operation
 * @param refusal why it cannot be undone, as far as that is known without looking at files
 */
public record HistoryRow(Operation operation, Optional<String> refusal) {
    private static final int SKIPPED_SHOWN = 3;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** All operations, the latest first. */
    public static List<HistoryRow> of(DatasetSnapshot snapshot) {
        return snapshot.history().reversed().stream()
                .map(o -> new HistoryRow(o, refusal(o, snapshot.access())))
                .toList();
    }

    private static Optional<String> refusal(Operation operation, SessionAccess access) {
        if (access instanceof SessionAccess.ReadOnly readOnly) {
            return Optional.of(readOnly.why());
        }
        if (operation.files() == 0) {
            return Optional.of(HistoryWords.NOTHING_DONE.text());
        }
        return switch (operation.state()) {
            case UNDONE -> Optional.of(HistoryWords.UNDONE_ALREADY.text());
            case FORGOTTEN -> Optional.of(HistoryWords.FORGOTTEN.text());
            case APPLIED, INTERRUPTED -> Optional.empty();
        };
    }

    /** What a person is told when an operation has left some files as they were; empty when it left none. */
    public static Optional<String> skippedOf(Operation operation) {
        int skipped = operation.skipped().size();
        return skipped == 0
                ? Optional.empty()
                : Optional.of(HistoryWords.SKIPPED_OF.text(skipped, skipped + operation.files()) + "\n"
                        + new HistoryRow(operation, Optional.empty()).skipped());
    }

    /** Its number. */
    public String number() {
        return Long.toString(operation.id());
    }

    /** When it began, in a zone. */
    public String when(ZoneId zone) {
        return WHEN.withZone(zone).format(operation.when());
    }

    /** What was done. */
    public String what() {
        return operation.title();
    }

    /** How many files it changed, and how many it left. */
    public String files() {
        int skipped = operation.skipped().size();
        return skipped == 0
                ? Integer.toString(operation.files())
                : HistoryWords.FILES_SKIPPED.text(operation.files(), skipped);
    }

    /** What has become of it. */
    public String state() {
        return switch (operation.state()) {
            case APPLIED -> HistoryWords.STATE_APPLIED.text();
            case UNDONE -> HistoryWords.STATE_UNDONE.text();
            case FORGOTTEN -> HistoryWords.STATE_FORGOTTEN.text();
            case INTERRUPTED -> HistoryWords.STATE_INTERRUPTED.text();
        };
    }

    /** What was left as it was and why, one line a file for the first few; empty when nothing was. */
    public String skipped() {
        List<Operation.Skipped> skipped = operation.skipped();
        String lines = skipped.stream()
                .limit(SKIPPED_SHOWN)
                .map(s -> s.path() + ": " + s.why())
                .collect(Collectors.joining("\n"));
        int more = skipped.size() - SKIPPED_SHOWN;
        return more > 0 ? lines + "\n" + HistoryWords.MORE_SKIPPED.text(more) : lines;
    }
}
