package org.maskwright.check.facts;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.ModelScore;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.catalog.Catalog;
import org.maskwright.dataset.catalog.FactsFormat;
import org.maskwright.dataset.catalog.FactsKind;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.imaging.feature.PairFeatures;

/** The facts that earlier checks left in the catalog, all in memory. Safe for any thread once loaded. */
public final class FactsCache {
    private static final Logger LOG = System.getLogger(FactsCache.class.getName());

    /** How many entries are decoded at once while the next are read, with a question between whether they are still wanted. */
    private static final int STRIDE = 256;

    private final Map<String, ImageFacts> images = new HashMap<>();
    private final Map<String, MaskFacts> masks = new HashMap<>();
    private final Map<String, KnownPair> pairs = new HashMap<>();
    private final Map<String, List<ModelScore>> scores = new HashMap<>();

    private FactsCache() {}

    private record KnownPair(byte[] key, PairFeatures features) {}

    /** A cache that knows nothing. */
    public static FactsCache empty() {
        return new FactsCache();
    }

    /** What is known of these samples; costs what they are. */
    public static FactsCache of(Collection<SampleFacts> samples) {
        var cache = new FactsCache();
        for (SampleFacts s : samples) {
            s.image().ifPresent(i -> cache.images.put(i.file().path(), i));
            s.mask().ifPresent(m -> cache.masks.put(m.file().path(), m));
            s.pair().ifPresent(features -> cache.keep(s, features));
        }
        return cache;
    }

    /**
     * What is known of one sample whose facts are at hand as bytes.
     *
     * @throws IOException when they make no sense
     */
    public static FactsCache of(PackedFacts sample) throws IOException {
        return of(List.of(sample.unpacked()));
    }

    private void keep(SampleFacts sample, PairFeatures features) {
        FileFacts image = sample.image().orElseThrow().file();
        FileFacts mask = sample.mask().orElseThrow().file();
        pairs.put(
                KeptFacts.pairPath(image.path(), mask.path()),
                new KnownPair(FactsCodec.pairKey(image, mask), features));
    }

    /** The catalog's format for facts under a label map. */
    public static FactsFormat format(LabelMap labels) {
        return new FactsFormat(FactsCodec.VERSION, meaning(labels));
    }

    /** What facts depend on: names and colours of classes that are known by their ids are not in it. */
    private static String meaning(LabelMap labels) {
        return labels instanceof LabelMap.Indexed i
                ? "Indexed" + i.classes().stream().map(LabelClass::id).toList()
                : labels.toString();
    }

    /**
     * Reads all facts that hold under a label map.
     *
     * @param catalog where they are
     * @param labels what the masks' values mean
     * @param checkpoint called often; may throw to end the reading
     */
    public static FactsCache load(Catalog catalog, LabelMap labels, Runnable checkpoint) {
        var cache = new FactsCache();
        try (var decoding = new BatchWork<KeptFacts>(STRIDE, cache::keep)) {
            catalog.load(format(labels), entry -> {
                if (decoding.add(entry)) {
                    checkpoint.run();
                }
            });
            decoding.finish();
        }
        catalog.loadScores(score -> cache.scores
                .computeIfAbsent(score.imageHash(), any -> new ArrayList<>(1))
                .add(score));
        return cache;
    }

    private void keep(KeptFacts entry) {
        String path = entry.stamp().path();
        try {
            switch (entry.kind()) {
                case IMAGE -> images.put(path, FactsCodec.image(entry));
                case MASK -> masks.put(path, FactsCodec.mask(entry));
                case PAIR -> pairs.put(path, new KnownPair(entry.sha256(), FactsCodec.pair(entry)));
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "facts of " + path + " in the catalog make no sense; it is measured again", e);
        }
    }

    /** What was known of an image file. */
    Optional<ImageFacts> image(String path) {
        return Optional.ofNullable(images.get(path));
    }

    /** What was known of a mask file. */
    Optional<MaskFacts> mask(String path) {
        return Optional.ofNullable(masks.get(path));
    }

    /** What models said of an image with these bytes, whatever its mask was. */
    List<ModelScore> scores(FileFacts image) {
        return scores.getOrDefault(image.sha256(), List.of());
    }

    /** What was known of how an image and a mask of these very bytes fit. */
    Optional<PairFeatures> pair(FileFacts image, FileFacts mask) {
        KnownPair known = pairs.get(KeptFacts.pairPath(image.path(), mask.path()));
        return known != null && Arrays.equals(known.key, FactsCodec.pairKey(image, mask))
                ? Optional.of(known.features)
                : Optional.empty();
    }

    /**
     * Removes from the catalog what this cache holds of files that a scan does not have. What tells which image was given another name stays
     * until what is kept of it goes by that name.
     *
     * @param catalog the one that this cache was loaded from
     * @param scan what there is
     */
    public void forgetOthers(Catalog catalog, Scan scan) {
        Set<String> known = new HashSet<>(scan.formerImages());
        for (Sample s : scan.samples()) {
            s.image().ifPresent(known::add);
            s.mask().ifPresent(known::add);
            if (s.isPair()) {
                known.add(KeptFacts.pairPath(s.image().orElseThrow(), s.mask().orElseThrow()));
            }
        }
        catalog.remove(FactsKind.IMAGE, unknown(images.keySet(), known));
        catalog.remove(FactsKind.MASK, unknown(masks.keySet(), known));
        catalog.remove(FactsKind.PAIR, unknown(pairs.keySet(), known));
    }

    private static List<String> unknown(Set<String> paths, Set<String> known) {
        return paths.stream().filter(p -> !known.contains(p)).toList();
    }
}
