package org.maskwright.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.WatchNews;
import org.maskwright.dataset.file.FileStamp;

/**
 * Of which samples the facts that were measured once hold still.
 *
 * @param before what was known
 * @param now what there is
 * @param changes what may have changed since
 */
record FactsTrust(Recheck.Before before, Scan now, WatchNews.Changed changes) {
    /** Whether facts hold for a sample, and it is what it was. */
    boolean holds(Sample sample, @Nullable SampleFacts facts) {
        return facts != null && facts.sample().equals(sample) && paths(sample).allMatch(this::holds);
    }

    private boolean holds(String path) {
        FileStamp then = before.scan().stamps().get(path);
        return then != null
                && then.equals(now.stamps().get(path))
                && !changes.paths().contains(path)
                && !(changes.everything() && then.isRacy(before.lookedMs()));
    }

    /** Size and time of those files of some samples that need not be read again. */
    Map<String, FileStamp> stamps(List<Sample> samples) {
        var stamps = new HashMap<String, FileStamp>();
        samples.stream().flatMap(FactsTrust::paths).filter(this::holds).forEach(p -> Optional.ofNullable(
                        now.stamps().get(p))
                .ifPresent(s -> stamps.put(p, s)));
        return stamps;
    }

    private static Stream<String> paths(Sample sample) {
        return Stream.concat(sample.image().stream(), sample.mask().stream());
    }
}
