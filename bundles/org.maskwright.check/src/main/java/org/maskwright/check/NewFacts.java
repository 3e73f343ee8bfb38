package org.maskwright.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.dataset.catalog.Catalog;

/** Collects what the catalog should keep and stores it a thousand at a time. Of one thread. */
final class NewFacts {
    private static final int BATCH = 1000;

    private final Optional<Catalog> catalog;
    private final Catalog.Format format;
    private final List<Catalog.Entry> waiting = new ArrayList<>();

    NewFacts(Optional<Catalog> catalog, Catalog.Format format) {
        this.catalog = catalog;
        this.format = format;
    }

    void add(List<Catalog.Entry> entries) {
        if (catalog.isPresent()) {
            waiting.addAll(entries);
            if (waiting.size() >= BATCH) {
                flush();
            }
        }
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
