package org.maskwright.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.core.Samples;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.WatchNews;

/**
 * What was measured of a dataset's samples, next to the samples that there are now. Where they are the same but for what has changed, facts are
 * found by their places, and only what has changed is looked at; else all is compared. Of one thread.
 */
final class KnownSamples {
    private final Recheck.Before before;
    private final Scan now;
    private final FactsTrust trust;
    /** Whether each sample is in the place where its facts are. */
    private final boolean inPlace;
    /** By key; empty where all are in their places. */
    private final Map<String, SampleFacts> byKey = new HashMap<>();

    private final List<Sample> changed;

    KnownSamples(Recheck.Before before, Scan now, WatchNews.Changed changes) {
        this.before = before;
        this.now = now;
        this.trust = new FactsTrust(before, now, changes);
        this.inPlace = now.samples().isNamedAs(before.scan().samples())
                && facts().size() == now.samples().size();
        if (!inPlace) {
            facts().forEach(f -> byKey.put(f.sample().key(), f));
        }
        boolean all = !inPlace || changes.everything();
        this.changed = (all ? now.samples() : touched(changes.paths()))
                .stream().filter(s -> !holds(s)).toList();
    }

    private List<SampleFacts> facts() {
        return before.result().facts().samples();
    }

    /** Those of which anything may be otherwise, in their order. */
    private List<Sample> touched(Set<String> paths) {
        Samples samples = now.samples();
        Set<String> files = new HashSet<>(paths);
        files.addAll(now.stamps().differing(before.scan().stamps()));
        Set<Integer> places =
                new LinkedHashSet<>(samples.differing(before.scan().samples()));
        samples.ofFiles(files).forEach(s -> places.add(samples.place(s.key()).orElseThrow()));
        return places.stream().sorted().map(samples::get).toList();
    }

    private boolean holds(Sample sample) {
        return inPlace ? trust.holds(sample, facts().get(place(sample))) : trust.holds(sample, byKey.get(sample.key()));
    }

    private int place(Sample sample) {
        return now.samples().place(sample.key()).orElseThrow();
    }

    /** Whether there are the same samples as before. */
    boolean areNamedAsBefore() {
        return inPlace;
    }

    /** The samples that are to be measured again, in their order. */
    List<Sample> changed() {
        return changed;
    }

    /** What was measured of these before. */
    List<SampleFacts> factsOfChanged() {
        return changed.stream()
                .filter(s -> inPlace || byKey.containsKey(s.key()))
                .map(s -> inPlace ? facts().get(place(s)) : byKey.get(s.key()))
                .toList();
    }

    FactsTrust trust() {
        return trust;
    }

    /** The facts of all samples, with those that were measured again. */
    List<SampleFacts> with(List<SampleFacts> measured) {
        if (!inPlace) {
            measured.forEach(f -> byKey.put(f.sample().key(), f));
            return now.samples().stream()
                    .filter(s -> byKey.containsKey(s.key()))
                    .map(s -> byKey.get(s.key()))
                    .toList();
        }
        List<SampleFacts> all = new ArrayList<>(facts());
        measured.forEach(f -> all.set(place(f.sample()), f));
        return List.copyOf(all);
    }
}
