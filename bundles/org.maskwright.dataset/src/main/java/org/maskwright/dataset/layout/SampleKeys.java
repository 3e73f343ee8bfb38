package org.maskwright.dataset.layout;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys of a layout's samples, by which all that is kept finds them again: a function of each file's own path and the layout's patterns,
 * whatever other files there are. All keys of one layout differ.
 *
 * <p>An image has the key that {@link KeyPattern} makes of its path. A mask without image has the key that its image would have, with {@code
 * .*} for the extension, and after that its own extension where that is not {@code png}: {@code 02299.*}, {@code 02299.*bmp}. Where the
 * mask's path does not tell its image's, the key is the mask's own path with {@code .**}.
 */
public final class SampleKeys {
    private static final String ANY = ".*";

    private final KeyPattern keys;
    private final PathPattern images;
    private final PathPattern masks;

    /** Keys under a layout. */
    public SampleKeys(Layout layout) {
        keys = KeyPattern.of(layout.images());
        images = layout.imagePattern();
        masks = layout.maskPattern();
    }

    /** The key of an image with or without mask, or of a mask without image. */
    public String of(Pairing.Couple couple) {
        return couple.image()
                .map(i -> ofImage(i.path()))
                .orElseGet(() -> ofMask(couple.mask().orElseThrow().path()));
    }

    /**
     * The key of an image of this layout.
     *
     * @param path relative to the dataset, with {@code /}
     */
    public String ofImage(String path) {
        return keys.key(path).orElse(path);
    }

    /**
     * The key of a mask that has no image.
     *
     * @param path relative to the dataset, with {@code /}
     */
    public String ofMask(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        String end = extension.equals("png") ? "" : extension;
        return image(path)
                .flatMap(image -> keys.key(stem(image) + ANY + end))
                .orElseGet(() -> stem(path) + ANY + "*" + end);
    }

    /** The path that the mask's image would have, where no other mask has the same. */
    private Optional<String> image(String mask) {
        return Optional.of(mask)
                .filter(m -> !masks.hasInstances())
                .flatMap(masks::match)
                .map(values -> {
                    Map<String, String> all = new TreeMap<>(values);
                    all.put(PathPattern.EXT, "png");
                    return all;
                })
                .filter(values -> values.keySet().containsAll(images.placeholders()))
                .flatMap(values -> Optional.of(images.fill(values)).filter(path -> images.match(path)
                        .filter(again -> isSame(again, values))
                        .isPresent()));
    }

    private static boolean isSame(Map<String, String> some, Map<String, String> values) {
        return some.entrySet().stream().allMatch(e -> e.getValue().equals(values.get(e.getKey())));
    }

    private static String stem(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }
}
