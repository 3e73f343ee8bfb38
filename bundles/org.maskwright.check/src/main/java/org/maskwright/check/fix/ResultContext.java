package org.maskwright.check.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.dataset.layout.Layout;

/** What fixes may look at, taken from a check's facts and the dataset's folder. */
final class ResultContext implements FixContext {
    private final DatasetFacts facts;
    private final Map<String, SampleFacts> samples = new HashMap<>();

    ResultContext(DatasetFacts facts) {
        this.facts = facts;
        facts.samples().forEach(s -> samples.put(s.sample().id(), s));
    }

    @Override
    public Layout layout() {
        return facts.layout();
    }

    @Override
    public Optional<SampleFacts> facts(String sample) {
        return Optional.ofNullable(samples.get(sample));
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
