package org.maskwright.check.facts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.image.Pixels;

/**
 * Recognises JPEGs that were saved again without loss, as PNG, BMP or TIFF. Large JPEGs are measured reduced, so that the hash of their pixels
 * tells copies among JPEGs only; the few that look like an image of another format and the same size are decoded once more, in full.
 */
public final class ConvertedCopies {
    private static final Logger LOG = System.getLogger(ConvertedCopies.class.getName());

    /** Bits in which the perceptual hashes of the reduced and of the full pixels may differ; measured: 0 to 2. */
    private static final int NEAR_BITS = 4;

    private final Function<String, FileBytes> files;
    private final Runnable checkpoint;

    /** Hash of the full pixels by that of the reduced ones, where an image of another format has these pixels. */
    private final Map<Long, Long> fullHashes = new HashMap<>();

    private ConvertedCopies(Function<String, FileBytes> files, Runnable checkpoint) {
        this.files = files;
        this.checkpoint = checkpoint;
    }

    /**
     * The same facts, in which a JPEG has the pixel hash of the lossless image that has its very pixels.
     *
     * @param root the dataset's folder
     * @param samples facts as measured
     * @param checkpoint called often (every few ms, and before each file is read); may throw to end the search
     */
    public static List<SampleFacts> recognised(Path root, List<SampleFacts> samples, Runnable checkpoint) {
        return recognised(path -> FileBytes.read(root, path, Files::readAllBytes), samples, checkpoint);
    }

    /**
     * The same of files that lie elsewhere.
     *
     * @param files a file's bytes, or why there are none, by its path
     * @param samples facts as measured
     * @param checkpoint called often (every few ms, and before each file is read); may throw to end the search
     */
    public static List<SampleFacts> recognised(
            Function<String, FileBytes> files, List<SampleFacts> samples, Runnable checkpoint) {
        List<Image> images = samples.stream()
                .flatMap(s -> s.image().stream())
                .flatMap(i -> i.features().map(f -> new Image(i.file(), f)).stream())
                .toList();
        if (images.stream().map(Image::reduced).distinct().count() < 2) {
            return samples;
        }
        var copies = new ConvertedCopies(files, checkpoint);
        long[] hashes =
                images.stream().mapToLong(i -> i.features.perceptualHash()).toArray();
        for (int[] cluster : HammingIndex.of(hashes).clusters(NEAR_BITS, checkpoint)) {
            copies.learn(Arrays.stream(cluster).mapToObj(images::get).toList());
        }
        return copies.fullHashes.isEmpty()
                ? samples
                : samples.stream().map(copies::recognised).toList();
    }

    /** An image that could be decoded. */
    private record Image(FileFacts file, ImageFeatures features) {
        boolean reduced() {
            return Pixels.measuredReduced(file.header());
        }

        boolean mayBe(Image other) {
            return file.header().uprightSize().equals(other.file.header().uprightSize())
                    && Long.bitCount(features.perceptualHash() ^ other.features.perceptualHash()) <= NEAR_BITS;
        }
    }

    /** Decodes those reduced images among some that look alike which may be one of the others. */
    private void learn(List<Image> alike) {
        List<Image> whole = alike.stream().filter(i -> !i.reduced()).toList();
        for (Image jpeg : alike) {
            checkpoint.run();
            List<Image> candidates =
                    jpeg.reduced() ? whole.stream().filter(jpeg::mayBe).toList() : List.of();
            if (!candidates.isEmpty() && !fullHashes.containsKey(jpeg.features.pixelHash())) {
                decoded(jpeg.file)
                        .filter(full -> candidates.stream().anyMatch(c -> c.features.pixelHash() == full))
                        .ifPresent(full -> fullHashes.put(jpeg.features.pixelHash(), full));
            }
        }
    }

    /** The hash of all pixels; empty when the file cannot be decoded now, or has changed. */
    private Optional<Long> decoded(FileFacts file) {
        FileBytes bytes = files.apply(file.path());
        if (!file.integrity().sound() || !bytes.sha256().equals(file.sha256())) {
            return Optional.empty();
        }
        try (Pixels pixels = Pixels.decode(bytes.bytes(), file.header())) {
            return Optional.of(pixels.pixelHash());
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no pixels in " + file.path(), e);
            return Optional.empty();
        }
    }

    private SampleFacts recognised(SampleFacts sample) {
        return sample.image()
                .flatMap(this::recognised)
                .map(image -> new SampleFacts(
                        sample.sample(), Optional.of(image), sample.mask(), sample.pair(), sample.scores()))
                .orElse(sample);
    }

    /** The image with the hash of its full pixels; empty where that is not known or it has it. */
    private Optional<ImageFacts> recognised(ImageFacts image) {
        return image.features()
                .filter(f -> Pixels.measuredReduced(image.file().header()))
                .flatMap(f -> Optional.ofNullable(fullHashes.get(f.pixelHash())).map(f::withPixelHash))
                .map(f -> new ImageFacts(image.file(), Optional.of(f)));
    }
}
