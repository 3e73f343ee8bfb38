package org.maskwright.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.dataset.journal.Forgettable;
import picocli.CommandLine.Option;

/** Which operations {@code history --forget} throws away. */
final class ForgetArgs {
    private static final Pattern AGE = Pattern.compile("(\\d{1,6})\\s*([hdw])");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*(kb|mb|gb)");

    @Option(
            names = "--forget",
            description = "Make the journal smaller: throw away what undoing the oldest operations takes. They stay in"
                    + " the list, and can no longer be undone.")
    private boolean forget;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            defaultValue = "",
            description = "Forget operations older than this: 12h, 30d, 8w.")
    private String olderThan = "";

    @Option(
            names = "--larger-than",
            paramLabel = "SIZE",
            defaultValue = "",
            description = "Forget the oldest operations until the journal is no larger: 500MB, 1GB.")
    private String largerThan = "";

    @Option(
            names = {"-n", "--dry-run"},
            description = "With --forget: only say what would be forgotten.")
    private boolean dryRun;

    boolean dryRun() {
        return dryRun;
    }

    /**
     * The limit; empty when nothing is to be forgotten.
     *
     * @throws InputException when the options do not fit each other, or one of them is malformed
     */
    Optional<Forgettable.Limit> limit(Instant now) throws InputException {
        if (!forget) {
            if (!olderThan.isEmpty() || !largerThan.isEmpty() || dryRun) {
                throw new InputException("--older-than, --larger-than and --dry-run belong to --forget; add that");
            }
            return Optional.empty();
        }
        if (olderThan.isEmpty() == largerThan.isEmpty()) {
            throw new InputException("--forget needs either --older-than or --larger-than");
        }
        return Optional.of(olderThan.isEmpty() ? size() : age(now));
    }

    private Forgettable.Limit age(Instant now) throws InputException {
        Matcher age = AGE.matcher(olderThan.strip().toLowerCase(Locale.ROOT));
        if (!age.matches()) {
            throw new InputException("'" + olderThan + "' is no age; write 12h, 30d or 8w");
        }
        long hours =
                Long.parseLong(age.group(1)) * ("h".equals(age.group(2)) ? 1 : "d".equals(age.group(2)) ? 24 : 168);
        return new Forgettable.OlderThan(now.minus(Duration.ofHours(hours)));
    }

    private Forgettable.Limit size() throws InputException {
        Matcher size = SIZE.matcher(largerThan.strip().toLowerCase(Locale.ROOT));
        if (!size.matches()) {
            throw new InputException("'" + largerThan + "' is no size; write 500MB or 1GB");
        }
        long unit = "kb".equals(size.group(2)) ? 1_000 : "mb".equals(size.group(2)) ? 1_000_000 : 1_000_000_000;
        return new Forgettable.LargerThan(Long.parseLong(size.group(1)) * unit);
    }
}
