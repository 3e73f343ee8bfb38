package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maskwright.check.Datum.NewName;
import org.maskwright.core.Sample;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.imaging.file.ImageFormat;

/**
 * Images without mask and masks without image that belong together but for an extension that stands twice in a name, as systems make that hide
 * extensions: {@code 7.jpg.jpg} and {@code 7.png}.
 *
 * @param renames by path of the image the names that make a pair of both
 * @param masks paths of the masks
 */
record DoubledExtensions(Map<String, List<NewName>> renames, Set<String> masks) {
    /**
     * Finds them. Costs a look at each image without mask, and each mask without image.
     *
     * @param halves what found no partner
     */
    static DoubledExtensions of(Layout layout, Halves halves) {
        Map<String, String> byStem = new HashMap<>();
        for (Sample sample : halves.masks()) {
            String mask = sample.mask().orElse("");
            byStem.put(stem(once(mask)), mask);
        }
        Map<String, List<NewName>> renames = new LinkedHashMap<>();
        Set<String> masks = new HashSet<>();
        for (Sample sample : halves.images()) {
            String image = sample.image().orElse("");
            Stream.of(once(image), image)
                    .flatMap(i -> layout.maskOf(i).map(m -> byStem.get(stem(m))).stream())
                    .filter(masks::add)
                    .findFirst()
                    .ifPresent(mask -> renames.put(image, renames(image, mask)));
        }
        renames.values().removeIf(List::isEmpty);
        return new DoubledExtensions(renames, masks);
    }

    private static List<NewName> renames(String image, String mask) {
        List<NewName> names = new ArrayList<>();
        for (String path : List.of(image, mask)) {
            if (!once(path).equals(path)) {
                names.add(new NewName(path, once(path)));
            }
        }
        return names;
    }

    /** The path with its last extension alone, where two stand there. */
    private static String once(String path) {
        String stem = stem(path);
        boolean twice = !stem.equals(path) && ImageFormat.ofName(stem).isPresent();
        return twice ? stem(stem) + path.substring(stem.length()) : path;
    }

    private static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    /** What to rename so that an image has its mask; empty where that is not what is wrong with it. */
    Optional<List<NewName>> of(String image) {
        return Optional.ofNullable(renames.get(image));
    }
}
