package org.maskwright.check.report;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;

/** Thumbnails of a dataset's samples, decoded from its files at reduced scale: the image with the mask's outline, or the mask alone. */
public final class SampleThumbnails implements Thumbnails {
    private static final Logger LOG = System.getLogger(SampleThumbnails.class.getName());

    private final DatasetFacts facts;
    private final Map<String, SampleFacts> samples = new HashMap<>();

    /** Thumbnails for what was checked. */
    public SampleThumbnails(DatasetFacts facts) {
        this.facts = facts;
        facts.samples().forEach(s -> samples.put(s.sample().key(), s));
    }

    @Override
    public Optional<byte[]> jpeg(String sample) {
        SampleFacts known = samples.get(sample);
        return known == null ? Optional.empty() : jpeg(known);
    }

    private Optional<byte[]> jpeg(SampleFacts sample) {
        try {
            return ThumbnailDrawing.jpeg(
                    bytes(sample.image().map(ImageFacts::file)),
                    bytes(sample.mask().map(MaskFacts::file)),
                    facts.layout().labels());
        } catch (IOException e) {
            // The finding itself says what is wrong with the file; the report only does without a picture.
            LOG.log(Level.DEBUG, "no thumbnail of " + sample.sample().label(), e);
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(Optional<FileFacts> file) throws IOException {
        return file.isEmpty() || !file.get().integrity().decodable()
                ? Optional.empty()
                : Optional.of(Files.readAllBytes(facts.root().resolve(file.get().path())));
    }
}
