package org.maskwright.session;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.maskwright.check.CheckOptions;
import org.maskwright.check.CheckResult;
import org.maskwright.check.CheckRunner;
import org.maskwright.check.Recheck;
import org.maskwright.check.Rule;
import org.maskwright.check.RuleSettings;
import org.maskwright.check.Subject;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.WatchNews;
import org.maskwright.dataset.catalog.Catalog;

/**
 * Checks an open dataset: all of it at first, and then as little as tells the same. Remembers what was measured, and which files have changed
 * since. Guarded by its session's lock, but for {@link #late}, which takes long and is given all that it needs.
 */
final class Checks {
    private final DatasetFolder folder;
    private final List<Rule> rules;
    private final Set<String> touched = new HashSet<>();
    private boolean touchedAny;
    private Optional<Recheck.Before> before = Optional.empty();
    private Optional<Scan> settled = Optional.empty();

    Checks(DatasetFolder folder, List<Rule> rules) {
        this.folder = folder;
        this.rules = List.copyOf(rules);
    }

    /** Checks all of it. Files that the catalog knows are not decoded again. */
    CheckResult all(DatasetSnapshot seen, Progress progress) throws IOException, InputException {
        long lookedMs = System.currentTimeMillis();
        CheckResult result;
        try (Catalog catalog = folder.catalog()) {
            result = new CheckRunner(rules).run(subject(seen, catalog), options(seen), progress);
        }
        before = Optional.of(new Recheck.Before(result, seen.scan(), lookedMs));
        touched.clear();
        touchedAny = false;
        return result;
    }

    /** Whether what is known of one snapshot is of use for another: nothing is to be judged in another manner. */
    boolean carryOver(DatasetSnapshot from, DatasetSnapshot to) {
        return before.isPresent()
                && from.settings().isLaidOutAs(to.settings())
                && from.settings().rules().equals(to.settings().rules())
                && from.scan().layout().layout().equals(to.scan().layout().layout());
    }

    /** Says that files have changed, so that they are measured by the next {@link #samples}, or if that fails the one after it. */
    void changed(WatchNews.Changed changes) {
        touched.addAll(changes.paths());
        touchedAny |= changes.everything();
    }

    /** Measures and judges the samples that have changed; costs what they are, and a copy of the list of all. */
    CheckResult samples(DatasetSnapshot seen, Progress progress) throws IOException, InputException {
        long lookedMs = System.currentTimeMillis();
        Recheck.Before known = before.orElseThrow();
        CheckResult result;
        try (Catalog catalog = folder.catalog()) {
            result = new Recheck(rules, options(seen))
                    .samples(known, subject(seen, catalog), new WatchNews.Changed(touched, touchedAny), progress);
        }
        before = Optional.of(new Recheck.Before(result, seen.scan(), touchedAny ? lookedMs : known.lookedMs()));
        touched.clear();
        touchedAny = false;
        return result;
    }

    /** What is left to be judged of a snapshot. */
    Late late(DatasetSnapshot snapshot) {
        Scan now = snapshot.scan();
        boolean sameFiles =
                settled.filter(s -> isSame(s.stamps(), now.stamps())).isPresent();
        boolean sameImages =
                sameFiles || settled.filter(s -> images(s).equals(images(now))).isPresent();
        return new Late(snapshot, !sameFiles, !sameImages);
    }

    /**
     * What is left to be judged.
     *
     * @param snapshot whose samples have been judged
     * @param walk whether files have changed, so that the layout may be another one
     * @param anew whether images have, so that those that are copies of others are to be found again
     */
    record Late(DatasetSnapshot snapshot, boolean walk, boolean anew) {}

    /** Lets the rules about the dataset judge. Grows with the dataset; needs no lock. */
    CheckResult judged(Late late, Progress progress) throws IOException, InputException {
        DatasetSnapshot seen = late.snapshot();
        try (Catalog catalog = folder.catalog()) {
            Subject subject = subject(seen, catalog);
            return late.anew()
                    ? new CheckRunner(rules).run(subject, options(seen), progress)
                    : new Recheck(rules, options(seen)).dataset(seen.check().orElseThrow(), subject, progress);
        }
    }

    /** Says that all rules have judged a snapshot. */
    void settled(DatasetSnapshot snapshot) {
        CheckResult result = snapshot.check().orElseThrow();
        before = before.map(b -> new Recheck.Before(result, snapshot.scan(), b.lookedMs()));
        settled = Optional.of(snapshot.scan());
    }

    // Whether they are one object: to compare their contents would cost more than not to know.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object a, Object b) {
        return a == b;
    }

    private static Set<Object> images(Scan scan) {
        var images = new HashSet<>();
        for (Sample s : scan.samples()) {
            s.image()
                    .ifPresent(i ->
                            images.add(Objects.requireNonNullElse(scan.stamps().get(i), i)));
        }
        return images;
    }

    private Subject subject(DatasetSnapshot seen, Catalog catalog) {
        return new Subject(folder.root(), seen.scan(), seen.split(), Optional.of(catalog));
    }

    private CheckOptions options(DatasetSnapshot seen) throws InputException {
        return CheckOptions.of(RuleSettings.standard(rules).with(seen.settings()))
                .ignoring(seen.settings(), seen.scan());
    }
}
