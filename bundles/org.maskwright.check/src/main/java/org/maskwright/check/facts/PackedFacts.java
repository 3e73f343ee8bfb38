package org.maskwright.check.facts;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.core.Sample;
import org.maskwright.dataset.catalog.KeptFacts;

/**
 * The facts of a sample as bytes, as the catalog keeps them, for whoever keeps them elsewhere: in a table, on another machine. What models
 * say of the sample is not among them. The bytes hold for one {@link FactsCache#format} and are unreadable under another.
 *
 * @param sample the sample
 * @param image facts of its image; empty when it has none
 * @param mask facts of its mask; empty when it has none
 * @param pair how the two fit; empty when that was not measured
 */
public record PackedFacts(
        Sample sample, Optional<KeptFacts> image, Optional<KeptFacts> mask, Optional<KeptFacts> pair) {
    /** The facts of a sample as bytes. */
    public static PackedFacts of(SampleFacts facts) {
        Optional<KeptFacts> pair = facts.pair().map(p -> {
            FileFacts image = facts.image().orElseThrow().file();
            FileFacts mask = facts.mask().orElseThrow().file();
            return FactsCodec.encode(p, FactsCodec.pairKey(image, mask), KeptFacts.pairPath(image.path(), mask.path()));
        });
        return new PackedFacts(
                facts.sample(),
                facts.image().map(FactsCodec::encode),
                facts.mask().map(FactsCodec::encode),
                pair);
    }

    /**
     * The facts.
     *
     * @throws IOException when the bytes make no sense
     */
    public SampleFacts unpacked() throws IOException {
        return new SampleFacts(
                sample,
                image.isEmpty() ? Optional.empty() : Optional.of(FactsCodec.image(image.get())),
                mask.isEmpty() ? Optional.empty() : Optional.of(FactsCodec.mask(mask.get())),
                pair.isEmpty() ? Optional.empty() : Optional.of(FactsCodec.pair(pair.get())));
    }
}
