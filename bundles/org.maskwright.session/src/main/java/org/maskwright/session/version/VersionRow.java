package org.maskwright.session.version;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.maskwright.dataset.version.VersionFacts;
import org.maskwright.session.Amount;

/**
 * A frozen version as it is listed. Immutable.
 *
 * @param facts what is said of it
 * @param samples how many it has
 */
public record VersionRow(VersionFacts facts, int samples) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Its name. */
    public String name() {
        return facts.name();
    }

    /** When it was made, in a zone. */
    public String when(ZoneId zone) {
        return WHEN.withZone(zone).format(facts.created());
    }

    /** How many samples it has, in figures. */
    public String count() {
        return Amount.number(samples);
    }

    /** What a person wrote of it, on one line. */
    public String note() {
        return facts.note().strip().replaceAll("\\s+", " ");
    }
}
