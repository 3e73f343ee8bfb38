package org.maskwright.check.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.maskwright.check.Finding;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Sample;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.imaging.file.ImageHeader;

/**
 * What fixes may look at, taken from a check's facts and the dataset's folder. Of one thread. Costs a look at each sample, and where a fix asks
 * for what findings do not name, once more.
 */
final class ResultContext implements FixContext {
    private final DatasetFacts facts;
    private final Map<String, SampleFacts> samples = new HashMap<>();
    private final Map<String, Edit.Expected> judged = new HashMap<>();
    private final Map<String, ImageHeader> headers = new HashMap<>();
    private boolean complete;

    /** @param findings that are going to be mended */
    ResultContext(DatasetFacts facts, Collection<Finding> findings) {
        this.facts = facts;
        Set<String> named = new HashSet<>();
        findings.forEach(f -> {
            named.add(f.sample().key());
            named.addAll(f.files());
        });
        take(s -> named.contains(s.key())
                || s.image().filter(named::contains).isPresent()
                || s.mask().filter(named::contains).isPresent());
    }

    private void take(Predicate<Sample> which) {
        for (SampleFacts sample : facts.samples()) {
            if (which.test(sample.sample())) {
                samples.put(sample.sample().key(), sample);
                sample.image().ifPresent(i -> judge(i.file()));
                sample.mask().ifPresent(m -> judge(m.file()));
            }
        }
    }

    private void judge(FileFacts file) {
        judged.put(file.path(), Edit.Expected.of(file.sha256()));
        headers.put(file.path(), file.header());
    }

    private <T> Optional<T> find(Map<String, T> among, String name) {
        if (!among.containsKey(name) && !complete) {
            take(any -> true);
            complete = true;
        }
        return Optional.ofNullable(among.get(name));
    }

    @Override
    public Edit.Expected judged(String path) {
        return find(judged, path).orElse(Edit.Expected.ANY);
    }

    @Override
    public Optional<ImageHeader> header(String path) {
        return find(headers, path);
    }

    @Override
    public Layout layout() {
        return facts.layout();
    }

    @Override
    public Optional<SampleFacts> facts(String sample) {
        return find(samples, sample);
    }

    @Override
    public byte[] read(String path) throws IOException {
        return Files.readAllBytes(facts.root().resolve(path));
    }

    /** The real path tells the case in which a name is stored, on file systems that do not distinguish. */
    @Override
    public boolean exists(String path) {
        try {
            Path file = facts.root().resolve(path);
            return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath(LinkOption.NOFOLLOW_LINKS).endsWith(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        } catch (IOException e) {
            return true; // something is in the way, whatever it is
        }
    }
}
