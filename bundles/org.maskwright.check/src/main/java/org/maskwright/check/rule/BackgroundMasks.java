package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.maskwright.check.Datum.MasksOfImage;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.Mask;
import org.maskwright.dataset.layout.InstanceMasks;
import org.maskwright.dataset.layout.Layout;

/**
 * Which of the several masks of images show what is behind the person, so that joined they would make all of a picture the person: by their
 * names, or because with them the masks cover the whole image, and they most of its border.
 *
 * @param names what tells these masks from others of their image, ordered
 * @param unnamed whether one of an image's masks seems to be its background, and no name tells which
 */
record BackgroundMasks(Set<String> names, boolean unnamed) {
    private static final Pattern WORDS =
            Pattern.compile("(^|.*[^\\p{L}])(backgrounds?|bg|backdrop|lbl0+)($|[^\\p{L}\\d].*)");

    /** Masks that cover so much together leave nothing behind the person. */
    private static final double ALL = 0.98;

    /** Images that are looked at, spread evenly, and the share of them that must agree. */
    private static final int LOOKED_AT = 9;

    private static final double MOST = 0.6;

    /** Finds them. Reads the masks of {@value #LOOKED_AT} images, if names do not tell. */
    static BackgroundMasks of(DatasetFacts facts, List<MasksOfImage> all) {
        Set<String> called = new TreeSet<>();
        for (MasksOfImage one : all) {
            one.masks().stream()
                    .map(m -> name(facts.layout(), one.image(), m))
                    .filter(BackgroundMasks::isCalledSo)
                    .forEach(called::add);
        }
        return called.isEmpty() ? seen(facts, all) : new BackgroundMasks(called, false);
    }

    private static String name(Layout layout, String image, String mask) {
        return InstanceMasks.name(layout, image, mask).orElse("");
    }

    private static boolean isCalledSo(String name) {
        return WORDS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static BackgroundMasks seen(DatasetFacts facts, List<MasksOfImage> all) {
        List<MasksOfImage> several =
                all.stream().filter(one -> one.masks().size() > 1).toList();
        int looked = Math.min(LOOKED_AT, several.size());
        int covered = 0;
        Map<String, Integer> outermost = new HashMap<>();
        for (int i = 0; i < looked; i++) {
            MasksOfImage one = several.get(i * several.size() / looked);
            Optional<String> mask = outermostOfAll(facts, one);
            covered += mask.isPresent() ? 1 : 0;
            mask.ifPresent(m -> outermost.merge(name(facts.layout(), one.image(), m), 1, Integer::sum));
        }
        if (covered == 0 || covered < MOST * looked) {
            return new BackgroundMasks(Set.of(), false);
        }
        double agreed = MOST * covered;
        Set<String> names = new TreeSet<>();
        outermost.forEach((name, count) -> {
            if (covered(name, count, agreed)) {
                names.add(name);
            }
        });
        return new BackgroundMasks(names, names.isEmpty());
    }

    /** One image alone tells nothing of a name. */
    private static boolean covered(String name, int count, double agreed) {
        return !name.isEmpty() && count > 1 && count >= agreed;
    }

    /** Where an image's masks cover all of it together, the one of them that covers most of its border. */
    private static Optional<String> outermostOfAll(DatasetFacts facts, MasksOfImage one) {
        List<Mask> masks = new ArrayList<>();
        for (String path : one.masks()) {
            facts.masks().load(path).ifPresent(masks::add);
        }
        if (masks.size() < one.masks().size()
                || masks.stream().map(Mask::size).distinct().count() > 1) {
            return Optional.empty();
        }
        boolean[] union = new boolean[Math.toIntExact(masks.getFirst().size().pixels())];
        int best = 0;
        int most = -1;
        for (int i = 0; i < masks.size(); i++) {
            int border = unite(masks.get(i), union);
            best = border > most ? i : best;
            most = Math.max(most, border);
        }
        int covered = 0;
        for (boolean in : union) {
            covered += in ? 1 : 0;
        }
        return covered >= ALL * union.length ? Optional.of(one.masks().get(best)) : Optional.empty();
    }

    /** Adds a mask, and counts its pixels on the border. */
    private static int unite(Mask mask, boolean[] union) {
        byte[] labels = mask.toBytes();
        int width = mask.size().width();
        int border = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != 0) {
                union[i] = true;
                int x = i % width;
                border += x == 0 || x == width - 1 || i < width || i >= labels.length - width ? 1 : 0;
            }
        }
        return border;
    }

    /** The masks without these; images that have no other are left out. */
    List<MasksOfImage> without(List<MasksOfImage> all, Layout layout) {
        return all.stream()
                .flatMap(one -> {
                    List<String> kept = one.masks().stream()
                            .filter(m -> !names.contains(name(layout, one.image(), m)))
                            .toList();
                    return kept.isEmpty() ? Stream.empty() : Stream.of(new MasksOfImage(one.image(), kept));
                })
                .toList();
    }

    /** What is to be said of it, to stand behind what is said of the masks. */
    String said() {
        if (unnamed) {
            return " Together they cover all of an image, so that one of them is its background, and no name tells which: set those aside before"
                    + " the others are joined.";
        }
        return names.isEmpty()
                ? ""
                : " Those called " + Wording.names(List.copyOf(names))
                        + " are the background, and are left out of what is joined.";
    }
}
