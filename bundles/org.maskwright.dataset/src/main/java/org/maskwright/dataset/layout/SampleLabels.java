package org.maskwright.dataset.layout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people call samples: short, and unique among those that are there; {@code Scan} says how. Other files can change it. */
public final class SampleLabels {
    private final PathPattern images;
    private final PathPattern masks;
    private final List<Pairing.Couple> couples;
    private final Set<String> taken = new HashSet<>();
    private final String[] ids;

    private SampleLabels(List<Pairing.Couple> couples, Layout layout) {
        this.couples = couples;
        images = layout.imagePattern();
        masks = layout.maskPattern();
        ids = new String[couples.size()];
    }

    /** A label for each couple, in their order, all different. */
    public static List<String> of(List<Pairing.Couple> couples, Layout layout) {
        SampleLabels names = new SampleLabels(couples, layout);
        names.byStem().values().forEach(names::name);
        return List.of(names.ids);
    }

    /** Indexes of the couples by stem, and within it by the image's whole path without extension. */
    private Map<String, Map<String, List<Integer>>> byStem() {
        Map<String, Map<String, List<Integer>>> byStem = new LinkedHashMap<>(couples.size() * 2);
        for (int i = 0; i < ids.length; i++) {
            String path = withoutExtension(imagePath(couples.get(i)));
            byStem.computeIfAbsent(lastSegments(path, 1), k -> new LinkedHashMap<>(2))
                    .computeIfAbsent(path, k -> new ArrayList<>(1))
                    .add(i);
        }
        return byStem;
    }

    private void name(Map<String, List<Integer>> ofOneStem) {
        int segments = 1;
        while (count(ofOneStem.keySet(), segments) < ofOneStem.size()) {
            segments++;
        }
        for (Map.Entry<String, List<Integer>> e : ofOneStem.entrySet()) {
            String id = lastSegments(e.getKey(), segments);
            for (int couple : e.getValue()) {
                ids[couple] = take(id, couples.get(couple));
            }
        }
    }

    private static long count(Set<String> paths, int segments) {
        return paths.stream().map(p -> lastSegments(p, segments)).distinct().count();
    }

    /** The id if it is free; otherwise with the file's extension, then its whole path, then a number. */
    private String take(String id, Pairing.Couple couple) {
        if (taken.add(id)) {
            return id;
        }
        String path = imageOrMask(couple).path();
        String withExtension = nfc(id + path.substring(path.lastIndexOf('.')));
        if (taken.add(withExtension)) {
            return withExtension;
        }
        String unique = nfc(path);
        for (int n = 2; !taken.add(unique); n++) {
            unique = nfc(path) + "~" + n;
        }
        return unique;
    }

    /** Path of the couple's image, or what it would be; that of the mask where it does not say. */
    private String imagePath(Pairing.Couple couple) {
        if (couple.image().isPresent()) {
            return couple.image().get().path();
        }
        String mask = imageOrMask(couple).path();
        return masks.match(mask).flatMap(this::fill).orElse(mask);
    }

    private Optional<String> fill(Map<String, String> values) {
        values.putIfAbsent(PathPattern.EXT, "png");
        return values.keySet().containsAll(images.placeholders()) ? Optional.of(images.fill(values)) : Optional.empty();
    }

    private static Listing.File imageOrMask(Pairing.Couple couple) {
        return couple.image().or(couple::mask).orElseThrow();
    }

    private static String withoutExtension(String path) {
        int dot = path.lastIndexOf('.');
        return nfc(dot <= path.lastIndexOf('/') + 1 ? path : path.substring(0, dot));
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The last so many segments of a path; all of it when it has fewer. */
    private static String lastSegments(String path, int segments) {
        int from = path.length();
        for (int i = 0; i < segments && from >= 0; i++) {
            from = path.lastIndexOf('/', from - 1);
        }
        return path.substring(from + 1);
    }
}
