package org.maskwright.check.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.maskwright.check.facts.FactsSource.MeasuredSample;
import org.maskwright.core.LabelMap;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.file.PixelLimit;

/**
 * Measures samples from the bytes of their files, without a folder, a catalog, a clock or a thread of its own: who has bytes (from a shard, a
 * network, an editor) gets the very facts that a check of a folder judges, as {@link FactsReader} measures through this, too. What it costs
 * grows with the pixels of the one sample. Immutable, safe for any thread.
 *
 * @param labels what the masks' values mean
 * @param limit the largest image that is decoded
 */
public record Measuring(LabelMap labels, PixelLimit limit) {
    /** Measures under a label map, with {@link PixelLimit#DEFAULT}. */
    public Measuring(LabelMap labels) {
        this(labels, PixelLimit.DEFAULT);
    }

    /**
     * The facts of one sample. Nothing that its files contain makes this throw: what cannot be decoded is said in {@link
     * FileFacts#integrity}. The time of the files is not known, and 0.
     *
     * @param sample its id, and the names of its files
     * @param image the whole image file; present where the sample names an image
     * @param mask the whole mask file; present where the sample names a mask
     * @throws IllegalArgumentException when a file is named and not given, or the other way round
     */
    public SampleFacts measure(Sample sample, Optional<byte[]> image, Optional<byte[]> mask) {
        if (image.isPresent() != sample.image().isPresent()
                || mask.isPresent() != sample.mask().isPresent()) {
            throw new IllegalArgumentException("the files of " + sample.label() + " are not those that it names");
        }
        var imageFile = sample.image().map(path -> FileBytes.of(path, image.orElseThrow()));
        var maskFile = sample.mask().map(path -> FileBytes.of(path, mask.orElseThrow()));
        var known = new EarlierFacts(FactsCache.empty(), path -> Optional.empty());
        try (var reading = new ImageReading(new FileSource(this, path -> imageFile.orElseThrow()))) {
            var labels = new MaskReading(new FileSource(this, path -> maskFile.orElseThrow()));
            return measured(sample, reading, labels, known).facts();
        }
    }

    /**
     * What earlier checks knew.
     *
     * @param facts by path and hash
     * @param stamps size and time of a file as it was found just now, by path
     */
    public record EarlierFacts(FactsCache facts, Function<String, Optional<FileStamp>> stamps) {
        /** Whether earlier facts have the size and time that the file has now. */
        private boolean holds(FileFacts earlier) {
            return stamps.apply(earlier.path())
                    .filter(now -> now.bytes() == earlier.bytes() && now.modifiedNs() == earlier.modifiedNs())
                    .isPresent();
        }
    }

    /**
     * The facts of one sample, known from earlier as far as they hold. Nothing that its files contain makes this throw.
     *
     * @param sample its id, and the paths of its files
     * @param files a file's bytes, or why there are none, by its path; asked for what is not known, at most once for each file
     * @param known what earlier checks knew
     */
    public MeasuredSample measured(Sample sample, Function<String, FileBytes> files, EarlierFacts known) {
        var source = new FileSource(this, files);
        try (var image = new ImageReading(source)) {
            return measured(sample, image, new MaskReading(source), known);
        }
    }

    private static MeasuredSample measured(Sample sample, ImageReading image, MaskReading mask, EarlierFacts known) {
        FactsCache cache = known.facts();
        var imageFacts = sample.image().map(path -> image.facts(path, cache.image(path), known::holds));
        var maskFacts = sample.mask().map(path -> mask.facts(path, cache.mask(path), known::holds));
        var pair = new PairReading(image, mask, cache);
        var features = imageFacts.flatMap(i -> maskFacts.flatMap(m -> pair.features(i, m)));
        List<KeptFacts> news = Stream.of(image.news(), mask.news(), pair.news())
                .flatMap(Optional::stream)
                .toList();
        List<ModelScore> scores = imageFacts.map(i -> cache.scores(i.file())).orElse(List.of());
        var facts = new SampleFacts(sample, imageFacts, maskFacts, features).with(scores);
        return new MeasuredSample(facts, image.decoded() + mask.decoded(), image.reused() + mask.reused(), news);
    }
}
