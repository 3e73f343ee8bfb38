package org.maskwright.check.report;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.FileFacts;
import org.maskwright.check.facts.ImageFacts;
import org.maskwright.check.facts.MaskFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Mask;
import org.maskwright.imaging.ImageHeaders;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.MaskFile;

/** Thumbnails of a dataset's samples, decoded from its files at reduced scale: the image with the mask's outline, or the mask alone. */
public final class SampleThumbnails implements Thumbnails {
    private static final Logger LOG = System.getLogger(SampleThumbnails.class.getName());

    /** Long side of a thumbnail, px. */
    private static final int SIDE_PX = 240;

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
        Optional<FileFacts> image =
                sample.image().map(ImageFacts::file).filter(f -> f.integrity().decodable());
        Optional<FileFacts> mask =
                sample.mask().map(MaskFacts::file).filter(f -> f.integrity().decodable());
        Optional<FileFacts> shown = image.or(() -> mask);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = read(shown.get());
            ImageHeader header = ImageHeaders.read(bytes);
            try (Pixels pixels = Pixels.decodeReduced(bytes, header, SIDE_PX)) {
                return Optional.of(pixels.thumbnailJpeg(SIDE_PX, image.isPresent() ? outline(mask) : Optional.empty()));
            }
        } catch (IOException e) {
            // The finding itself says what is wrong with the file; the report only does without a picture.
            LOG.log(Level.DEBUG, "no thumbnail of " + shown.get().path(), e);
            return Optional.empty();
        }
    }

    private Optional<Mask> outline(Optional<FileFacts> mask) throws IOException {
        return mask.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        MaskFile.read(read(mask.get())).labels(facts.layout().labels()));
    }

    private byte[] read(FileFacts file) throws IOException {
        Path path = facts.root().resolve(file.path());
        return Files.readAllBytes(path);
    }
}
