package org.maskwright.check.facts;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.maskwright.imaging.feature.ImageFeatures;

/**
 * Which two of many images are a pair, where to ask each two is costly: remembers the images that were asked last, and their pairs, so that
 * only images that were not among them are asked about again. Images are the same if they are one object. For any thread; one search at a time.
 *
 * @param <M> what is made of an image, once, to ask with
 */
final class SearchedPairs<M> {
    private final Function<ImageFeatures, M> making;
    private final BiPredicate<M, M> asking;
    private IdentityHashMap<ImageFeatures, Set<ImageFeatures>> known = new IdentityHashMap<>();

    /**
     * Asks in a way of one's own.
     *
     * @param making what to ask with; called for images that are to be asked about
     * @param asking whether two are a pair, in either order
     */
    SearchedPairs(Function<ImageFeatures, M> making, BiPredicate<M, M> asking) {
        this.making = making;
        this.asking = asking;
    }

    /**
     * Tells of each pair, the lesser position first.
     *
     * @param checkpoint called for each image; may throw to end the search, of which nothing is remembered then
     */
    synchronized void forEachPair(List<ImageFeatures> images, CroppedCopies.PairConsumer found, Runnable checkpoint) {
        IdentityHashMap<ImageFeatures, Set<ImageFeatures>> pairs = new IdentityHashMap<>();
        IdentityHashMap<ImageFeatures, M> made = new IdentityHashMap<>();
        for (int i = 0; i < images.size(); i++) {
            checkpoint.run();
            ImageFeatures image = images.get(i);
            Set<ImageFeatures> partners = Collections.newSetFromMap(new IdentityHashMap<>());
            boolean isKnown = known.containsKey(image);
            for (int j = 0; j < i; j++) {
                ImageFeatures other = images.get(j);
                boolean told = isKnown && known.containsKey(other);
                if (told ? wasPair(image, other) : asking.test(made(image, made), made(other, made))) {
                    partners.add(other);
                    found.accept(j, i);
                }
            }
            pairs.put(image, partners);
        }
        known = pairs;
    }

    private boolean wasPair(ImageFeatures a, ImageFeatures b) {
        return known.getOrDefault(a, Set.of()).contains(b)
                || known.getOrDefault(b, Set.of()).contains(a);
    }

    private M made(ImageFeatures image, IdentityHashMap<ImageFeatures, M> made) {
        return made.computeIfAbsent(image, making);
    }
}
