package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which masks are several of one image, under a layout whose masks' pattern has {@code {instance}}: none of them is the image's mask, and
 * they are neither orphans nor foreign.
 *
 * @param byImage paths of the masks by path of their image, in the given order of the images
 */
public record InstanceMasks(Map<String, List<String>> byImage) {
    private static final int MOST_CLASSES = 200;

    /** Copies nothing: made by {@link #of}. */
    public InstanceMasks {
        byImage = java.util.Collections.unmodifiableMap(byImage);
    }

    /**
     * Finds them. Costs a match of each path.
     *
     * @param images paths of images that have no mask of their own, relative to the dataset, with {@code /}
     * @param files paths of files that have no place as an image's only mask
     */
    public static InstanceMasks of(Layout layout, Collection<String> images, Collection<String> files) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        PathPattern masks = layout.maskPattern();
        if (!masks.hasInstances()) {
            return new InstanceMasks(found);
        }
        Map<String, String> byKey = new HashMap<>();
        for (String image : images) {
            layout.imagePattern().match(image).ifPresent(v -> byKey.put(masks.key(v), image));
            found.put(image, new ArrayList<>(2));
        }
        for (String file : files) {
            Optional<String> image = masks.readings(file).stream()
                    .flatMap(v -> Optional.ofNullable(byKey.get(masks.key(v))).stream())
                    .findFirst();
            image.ifPresent(
                    i -> found.computeIfAbsent(i, k -> new ArrayList<>(2)).add(file));
        }
        found.values().removeIf(List::isEmpty);
        return new InstanceMasks(found);
    }

    /**
     * What the path of one of several masks says beyond its image's: {@code hair} of {@code 7_hair.png}, the image being {@code 7.jpg}; empty
     * where the two do not belong together.
     */
    public static Optional<String> name(Layout layout, String image, String mask) {
        PathPattern masks = layout.maskPattern();
        Optional<String> key = layout.imagePattern().match(image).map(masks::key);
        return masks.readings(mask).stream()
                .filter(v -> key.equals(Optional.of(masks.key(v))))
                .flatMap(v -> instance(v).stream())
                .findFirst();
    }

    /** What tells a mask from the others of its image: the end of its name, or where that is alike the folders. */
    private static Optional<String> instance(Map<String, String> values) {
        return Optional.ofNullable(values.get(PathPattern.INSTANCE)).or(() -> values.entrySet().stream()
                .filter(e -> PathPattern.isInstance(e.getKey()))
                .map(e -> e.getValue().replaceFirst("/$", ""))
                .findFirst());
    }

    /** Whether names of masks are those of classes: words rather than numbers, and not more than a label map has room for. */
    public static boolean areClasses(Collection<String> names) {
        return !names.isEmpty()
                && names.stream().distinct().count() <= MOST_CLASSES
                && names.stream().allMatch(n -> n.matches("\\p{L}[\\p{L} _-]{1,40}"));
    }

    /** How many masks there are. */
    public int masks() {
        return byImage.values().stream().mapToInt(List::size).sum();
    }
}
