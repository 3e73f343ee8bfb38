package org.maskwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.catalog.FactsFormat;
import org.maskwright.dataset.catalog.FactsKind;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileStamp;

/**
 * Collects what the catalog should keep and stores it a thousand at a time. Of one thread.
 *
 * <p>A file that was written about when it was looked at may be written once more within the grain of the file system's time, with the same
 * size: its time cannot tell. It is kept as a file of no size, as git does, so that its bytes are hashed the next time.
 */
final class NewFacts {
    private static final int BATCH = 1000;

    private final Optional<Catalog> catalog;
    private final FactsFormat format;
    private final long beganMs;
    private final List<KeptFacts> waiting = new ArrayList<>();

    /** @param beganMs when the first file was looked at, ms since 1970-01-01 UTC */
    NewFacts(Optional<Catalog> catalog, FactsFormat format, long beganMs) {
        this.catalog = catalog;
        this.format = format;
        this.beganMs = beganMs;
    }

    void add(List<KeptFacts> entries) {
        if (catalog.isPresent()) {
            entries.forEach(e -> waiting.add(honest(e)));
            if (waiting.size() >= BATCH) {
                flush();
            }
        }
    }

    private KeptFacts honest(KeptFacts entry) {
        FileStamp stamp = entry.stamp();
        return entry.kind() == FactsKind.PAIR || !stamp.isRacy(beganMs)
                ? entry
                : new KeptFacts(
                        entry.kind(),
                        new FileStamp(stamp.path(), -1, stamp.modifiedNs()),
                        entry.sha256(),
                        entry.facts());
    }

    void flush() {
        if (!waiting.isEmpty()) {
            catalog.ifPresent(c -> c.store(format, List.copyOf(waiting)));
            waiting.clear();
        }
    }

    /** What the catalog has to say to the user; empty when nothing. */
    String warning() {
        return catalog.flatMap(Catalog::warning).orElse("");
    }
}
