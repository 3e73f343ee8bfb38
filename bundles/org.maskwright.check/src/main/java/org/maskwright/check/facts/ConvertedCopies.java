package org.maskwright.check.facts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.maskwright.core.Size;
import org.maskwright.imaging.ImageFeatures;
import org.maskwright.imaging.ImageFormat;
import org.maskwright.imaging.Pixels;

/**
 * Recognises JPEGs that were saved again without loss, as PNG, BMP or TIFF. Large JPEGs are measured reduced, so that the hash of their pixels
 * tells copies among JPEGs only; the few that look like an image of another format and the same size are decoded once more, in full.
 */
public final class ConvertedCopies {
    private static final Logger LOG = System.getLogger(ConvertedCopies.class.getName());

    /** Bits in which the perceptual hashes of the reduced and of the full pixels may differ; measured: 0 to 2. */
    private static final int NEAR_BITS = 4;

    private final Path root;
    private final Runnable checkpoint;
    private final Map<Size, List<ImageFacts>> lossless = new HashMap<>();

    /** Hash of the full pixels by that of the reduced ones, which are their own where no copy is known. */
    private final Map<Long, Long> fullHashes = new HashMap<>();

    private ConvertedCopies(Path root, Runnable checkpoint) {
        this.root = root;
        this.checkpoint = checkpoint;
    }

    /**
     * The same facts, in which a JPEG has the pixel hash of the lossless image that has its very pixels.
     *
     * @param root the dataset's folder
     * @param samples facts as measured
     * @param checkpoint called before each file is read; may throw to end the search
     */
    public static List<SampleFacts> recognised(Path root, List<SampleFacts> samples, Runnable checkpoint) {
        var copies = new ConvertedCopies(root, checkpoint);
        samples.stream().flatMap(s -> s.image().stream()).forEach(copies::offer);
        return copies.lossless.isEmpty()
                ? samples
                : samples.stream().map(copies::recognised).toList();
    }

    private void offer(ImageFacts image) {
        if (image.features().isPresent() && image.file().header().format() != ImageFormat.JPEG) {
            lossless.computeIfAbsent(image.file().header().uprightSize(), any -> new ArrayList<>())
                    .add(image);
        }
    }

    private SampleFacts recognised(SampleFacts sample) {
        return sample.image()
                .filter(i -> i.file().header().format() == ImageFormat.JPEG)
                .flatMap(this::recognised)
                .map(image -> new SampleFacts(sample.sample(), Optional.of(image), sample.mask(), sample.pair()))
                .orElse(sample);
    }

    /** The image with another hash; empty where it has the right one. */
    private Optional<ImageFacts> recognised(ImageFacts jpeg) {
        return jpeg.features().flatMap(features -> {
            long mine = features.pixelHash();
            long full = fullHashes.computeIfAbsent(mine, any -> fullHash(jpeg, features));
            return full == mine
                    ? Optional.empty()
                    : Optional.of(new ImageFacts(jpeg.file(), Optional.of(features.withPixelHash(full))));
        });
    }

    private long fullHash(ImageFacts jpeg, ImageFeatures features) {
        List<ImageFacts> alike = lossless.getOrDefault(jpeg.file().header().uprightSize(), List.of()).stream()
                .filter(other -> isNear(other, features))
                .toList();
        if (alike.isEmpty()) {
            return features.pixelHash();
        }
        OptionalLong full = decoded(jpeg.file());
        boolean same = alike.stream()
                .flatMap(a -> a.features().stream())
                .anyMatch(f -> full.isPresent() && f.pixelHash() == full.getAsLong());
        return same ? full.getAsLong() : features.pixelHash();
    }

    private static boolean isNear(ImageFacts other, ImageFeatures features) {
        return other.features()
                .filter(f -> Long.bitCount(f.perceptualHash() ^ features.perceptualHash()) <= NEAR_BITS)
                .isPresent();
    }

    /** The hash of all pixels; empty when the file cannot be decoded now, or has changed. */
    private OptionalLong decoded(FileFacts file) {
        checkpoint.run();
        FileBytes bytes = FileBytes.read(root, file.path(), Files::readAllBytes);
        if (!file.integrity().intact() || !bytes.sha256().equals(file.sha256())) {
            return OptionalLong.empty();
        }
        try (Pixels pixels = Pixels.decode(bytes.bytes(), file.header())) {
            return OptionalLong.of(pixels.pixelHash());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no pixels in " + file.path(), e);
            return OptionalLong.empty();
        }
    }
}
