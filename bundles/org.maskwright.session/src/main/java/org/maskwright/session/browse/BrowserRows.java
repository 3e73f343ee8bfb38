package org.maskwright.session.browse;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.maskwright.check.CheckResult;
import org.maskwright.check.Finding;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.core.Samples;
import org.maskwright.session.DatasetSnapshot;

/**
 * The rows of one snapshot after another: remembers the last ones, and makes those anew of which something is otherwise. Costs what has changed
 * and a look at each reference where the samples are the same but for what an edit did; else all are made. Any thread.
 */
public final class BrowserRows {
    private Optional<Made> last = Optional.empty();

    private record Made(DatasetSnapshot snapshot, List<BrowserRow> rows) {}

    /** The rows of all samples, in the scan's order; those that are as before are the very same objects. */
    public synchronized List<BrowserRow> of(DatasetSnapshot snapshot) {
        List<BrowserRow> rows = last.flatMap(
                        made -> differing(made.snapshot(), snapshot).map(keys -> remade(made.rows(), snapshot, keys)))
                .orElseGet(() -> BrowserRow.of(snapshot));
        last = Optional.of(new Made(snapshot, rows));
        return rows;
    }

    /** Forgets the last ones. */
    public synchronized void clear() {
        last = Optional.empty();
    }

    private static List<BrowserRow> remade(List<BrowserRow> before, DatasetSnapshot snapshot, Set<String> keys) {
        Samples samples = snapshot.scan().samples();
        List<Sample> changed =
                keys.stream().flatMap(key -> samples.find(key).stream()).toList();
        if (changed.isEmpty()) {
            return before;
        }
        BrowserRow[] rows = before.toArray(BrowserRow[]::new);
        for (BrowserRow row : BrowserRow.of(snapshot, changed, keys::contains)) {
            rows[samples.place(row.id()).orElseThrow()] = row;
        }
        return Collections.unmodifiableList(Arrays.asList(rows));
    }

    /** The keys of the samples of which something may be otherwise; empty where that may be any. */
    private static Optional<Set<String>> differing(DatasetSnapshot before, DatasetSnapshot now) {
        Samples samples = now.scan().samples();
        List<SampleFacts> knownThen = facts(before);
        List<SampleFacts> known = facts(now);
        if (!samples.isNamedAs(before.scan().samples())
                || !isSame(before.split(), now.split())
                || knownThen.size() != known.size()) {
            return Optional.empty();
        }
        Set<String> keys = new HashSet<>();
        samples.differing(before.scan().samples())
                .forEach(place -> keys.add(samples.get(place).key()));
        samples.ofFiles(now.scan().stamps().differing(before.scan().stamps())).forEach(s -> keys.add(s.key()));
        for (int i = 0; i < known.size(); i++) {
            if (!isSame(known.get(i), knownThen.get(i))) {
                keys.add(known.get(i).sample().key());
                keys.add(knownThen.get(i).sample().key());
            }
        }
        return sayTheSame(before.findings(), now.findings(), keys) ? Optional.of(keys) : Optional.empty();
    }

    private static List<SampleFacts> facts(DatasetSnapshot snapshot) {
        return snapshot.check().map(CheckResult::facts).map(f -> f.samples()).orElse(List.of());
    }

    /** Whether the same was found, in the same order, of all samples but some. */
    private static boolean sayTheSame(List<Finding> before, List<Finding> now, Set<String> but) {
        if (isSame(before, now)) {
            return true;
        }
        int at = 0;
        for (Finding finding : now) {
            if (!but.contains(finding.sample().key())) {
                at = next(before, at, but);
                if (at == before.size() || !isSame(before.get(at), finding)) {
                    return false;
                }
                at++;
            }
        }
        return next(before, at, but) == before.size();
    }

    /** The first place from one on where a finding is of none of some samples. */
    private static int next(List<Finding> findings, int from, Set<String> but) {
        int at = from;
        while (at < findings.size() && but.contains(findings.get(at).sample().key())) {
            at++;
        }
        return at;
    }

    // Whether they are one object: that is what makes comparing cheap.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Object a, Object b) {
        return a == b;
    }
}
