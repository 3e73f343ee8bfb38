package org.maskwright.session.quarantine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.maskwright.dataset.journal.Quarantine;

/**
 * A file set aside, as the quarantine shows it. Immutable.
 *
 * @param entry the file
 */
public record QuarantineRow(Quarantine.QuarantinedFile entry) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    /** All files, the latest first. */
    public static List<QuarantineRow> of(List<Quarantine.QuarantinedFile> entries) {
        return entries.reversed().stream().map(QuarantineRow::new).toList();
    }

    /** Where it was. */
    public String path() {
        return entry.path();
    }

    /** Why it was set aside. */
    public String why() {
        return entry.why();
    }

    /** When, in a zone. */
    public String when(ZoneId zone) {
        return WHEN.withZone(zone).format(entry.when());
    }

    /** Its size with three digits, in powers of 1000: {@code 0 B}, {@code 4.25 kB}, {@code 118 kB}. */
    public String size() {
        double value = entry.bytes();
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        int digits = unit == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f %s", value, UNITS.get(unit));
    }
}
