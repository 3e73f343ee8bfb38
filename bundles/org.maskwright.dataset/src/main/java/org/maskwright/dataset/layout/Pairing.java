package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.dataset.file.NaturalOrder;

/**
 * Who belongs to whom under a layout. Names are compared as Unicode NFC, because one system writes {@code é} as one character and another
 * as two; otherwise exactly.
 */
public final class Pairing {
    /**
     * An image with its mask; one of them may be missing.
     *
     * @param image the image
     * @param mask the mask
     */
    public record Couple(Optional<Listing.File> image, Optional<Listing.File> mask) {}

    /**
     * What became of the files.
     *
     * @param couples ordered by image, then masks without image
     * @param rest image files that the layout has no place for
     */
    public record Paired(List<Couple> couples, List<Listing.File> rest) {
        long pairs() {
            return couples.stream()
                    .filter(c -> c.image().isPresent() && c.mask().isPresent())
                    .count();
        }
    }

    /** Files of the same name in another format: the commonest format first, then by path. */
    private static final Comparator<Listing.File> BY_FORMAT =
            Comparator.comparing(Listing.File::format).thenComparing(Listing.File::path, NaturalOrder.NATURAL);

    private final PathPattern images;
    private final PathPattern masks;
    private final Map<String, List<Listing.File>> imagesByKey = new LinkedHashMap<>();
    private final Map<String, List<Listing.File>> masksByKey = new LinkedHashMap<>();
    private final List<Listing.File> instances = new ArrayList<>();
    private final List<Listing.File> rest = new ArrayList<>();

    private Pairing(Layout layout) {
        images = layout.imagePattern();
        masks = layout.maskPattern();
    }

    static Paired of(List<Listing.File> files, Layout layout) {
        Pairing pairing = new Pairing(layout);
        files.forEach(pairing::sort);
        pairing.sortInstances();
        pairing.rescueImagesThatLookLikeMasks();
        return pairing.result();
    }

    /** Finds the image of each of several masks: that of the longest name. */
    private void sortInstances() {
        for (Listing.File mask : instances) {
            List<String> keys =
                    masks.readings(mask.path()).stream().map(masks::key).toList();
            String key =
                    keys.stream().filter(imagesByKey::containsKey).findFirst().orElse(keys.getFirst());
            masksByKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(mask);
        }
    }

    /** Puts a file where its path says. When it could be either, the pattern that says more of it counts: {@code a_mask.png} is a mask. */
    private void sort(Listing.File file) {
        Optional<String> asMask = key(masks, file);
        Optional<String> asImage = key(images, file);
        if (asMask.isPresent() && (asImage.isEmpty() || masks.literals() >= images.literals())) {
            if (masks.hasInstances()) {
                instances.add(file);
                return;
            }
            masksByKey.computeIfAbsent(asMask.get(), k -> new ArrayList<>(1)).add(file);
        } else if (asImage.isPresent()) {
            imagesByKey.computeIfAbsent(asImage.get(), k -> new ArrayList<>(1)).add(file);
        } else {
            rest.add(file);
        }
    }

    /** {@code face_mask.jpg} is an image after all when nothing is called {@code face}, and {@code face_mask_mask.png} is there. */
    private void rescueImagesThatLookLikeMasks() {
        for (String key : List.copyOf(masksByKey.keySet())) {
            List<Listing.File> files = masksByKey.getOrDefault(key, List.of());
            if (imagesByKey.containsKey(key) || files.size() != 1) {
                continue;
            }
            Optional<String> asImage =
                    key(images, files.getFirst()).filter(k -> !k.equals(key) && masksByKey.containsKey(k));
            asImage.ifPresent(k -> {
                masksByKey.remove(key);
                imagesByKey.computeIfAbsent(k, x -> new ArrayList<>(1)).add(files.getFirst());
            });
        }
    }

    private Optional<String> key(PathPattern pattern, Listing.File file) {
        return pattern.match(file.path()).map(masks::key);
    }

    @SuppressWarnings("ReferenceEquality") // each file is listed once
    private Paired result() {
        List<Couple> couples = new ArrayList<>();
        Map<String, List<Listing.File>> left = new HashMap<>(masksByKey);
        imagesByKey.forEach((key, files) -> {
            List<Listing.File> found = left.getOrDefault(key, List.of());
            if (masks.hasInstances() && found.size() > 1) {
                // No one of them is the mask.
                rest.addAll(found);
                found = List.of();
                left.remove(key);
            }
            List<Listing.File> ofKey = found;
            Optional<Listing.File> mask = found.stream().min(BY_FORMAT);
            files.stream().sorted(BY_FORMAT).forEach(image -> couples.add(new Couple(Optional.of(image), mask)));
            mask.ifPresent(m -> left.put(key, ofKey.stream().filter(f -> f != m).toList()));
        });
        masksByKey.keySet().forEach(key -> left.getOrDefault(key, List.of()).stream()
                .sorted(BY_FORMAT)
                .forEach(m -> couples.add(new Couple(Optional.empty(), Optional.of(m)))));
        return withoutCompanions(couples);
    }

    /** What pairs with none and is called as a sample's companion is neither an image nor a mask. */
    private Paired withoutCompanions(List<Couple> couples) {
        Companions companions = Companions.of(couples);
        List<Couple> samples = new ArrayList<>(couples.size());
        for (Couple couple : couples) {
            boolean lone = couple.image().isEmpty() || couple.mask().isEmpty();
            Listing.File file = couple.image().or(couple::mask).orElseThrow();
            boolean amongMasks = lone && couple.image().isPresent() && companions.isAmongMasks(file);
            if (amongMasks || lone && companions.hold(file)) {
                rest.add(file);
            } else {
                samples.add(couple);
            }
        }
        return new Paired(samples, List.copyOf(rest));
    }
}
