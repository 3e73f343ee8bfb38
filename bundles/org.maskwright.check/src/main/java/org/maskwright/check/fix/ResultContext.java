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
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.imaging.file.ImageHeader;

/** What fixes may look at, taken from a check's facts and the dataset's folder. */
final class ResultContext implements FixContext {
    private final DatasetFacts facts;
    private final Map<String, SampleFacts> samples = new HashMap<>();
    private final Map<String, Edit.Expected> judged = new HashMap<>();
    private final Map<String, ImageHeader> headers = new HashMap<>();

    ResultContext(DatasetFacts facts) {
        this.facts = facts;
        for (SampleFacts sample : facts.samples()) {
            samples.put(sample.sample().key(), sample);
            sample.image().ifPresent(i -> judge(i.file()));
            sample.mask().ifPresent(m -> judge(m.file()));
        }
    }

    private void judge(FileFacts file) {
        judged.put(file.path(), Edit.Expected.of(file.sha256()));
        headers.put(file.path(), file.header());
    }

    @Override
    public Edit.Expected judged(String path) {
        return judged.getOrDefault(path, Edit.Expected.ANY);
    }

    @Override
    public Optional<ImageHeader> header(String path) {
        return Optional.ofNullable(headers.get(path));
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
