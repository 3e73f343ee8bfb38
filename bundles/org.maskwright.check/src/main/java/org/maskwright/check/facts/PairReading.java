package org.maskwright.check.facts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.PairFeatures;
import org.maskwright.imaging.image.PairMeasure;
import org.maskwright.imaging.image.Pixels;
import org.maskwright.imaging.mask.LabelledMask;

/** The measuring of how an image and its mask fit, from the two readings. Of one thread, used once. */
final class PairReading {
    private static final Logger LOG = System.getLogger(PairReading.class.getName());

    private final ImageReading image;
    private final MaskReading mask;
    private final FactsCache cache;
    private @Nullable KeptFacts news;

    PairReading(ImageReading image, MaskReading mask, FactsCache cache) {
        this.image = image;
        this.mask = mask;
        this.cache = cache;
    }

    /** The features of the pair: known from earlier, or measured; none where either has no pixels, or the mask no boundary. */
    Optional<PairFeatures> features(ImageFacts imageFacts, MaskFacts maskFacts) {
        boolean bounded = maskFacts.features().map(MaskFeatures::isPartial).orElse(false);
        if (!bounded || imageFacts.features().isEmpty()) {
            return Optional.empty();
        }
        Optional<PairFeatures> known = cache.pair(imageFacts.file(), maskFacts.file());
        return known.isPresent() ? known : measured(imageFacts, maskFacts);
    }

    private Optional<PairFeatures> measured(ImageFacts imageFacts, MaskFacts maskFacts) {
        String path =
                KeptFacts.pairPath(imageFacts.file().path(), maskFacts.file().path());
        try {
            Optional<Pixels> pixels = image.pixels(imageFacts);
            Optional<LabelledMask> labels = mask.pixels(maskFacts);
            if (pixels.isEmpty() || labels.isEmpty()) {
                return Optional.empty();
            }
            // A mask of another size is stretched over the image.
            PairFeatures features = PairMeasure.of(pixels.get(), labels.get());
            news = FactsCodec.encode(features, FactsCodec.pairKey(imageFacts.file(), maskFacts.file()), path);
            return Optional.of(features);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            LOG.log(Level.ERROR, "measuring the pair " + path.replace('\n', ' ') + " failed", e);
            return Optional.empty();
        }
    }

    /** What the catalog should keep. */
    Optional<KeptFacts> news() {
        return Optional.ofNullable(news);
    }
}
