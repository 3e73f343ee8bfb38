package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.maskwright.core.LabelMap;

/**
 * Layouts in which the masks' folder lies within that of the images: {@code b1/7.jpg} with {@code mask/b1/7.png}, where the masks' folder
 * repeats those beside it, and {@code 7.jpg} with {@code 7/mask.png}.
 */
final class NestedMasks {
    private static final LabelMap USUAL = new LabelMap.Binary255();
    private static final double HALF = 0.5;

    private final Listing listing;
    private final List<LayoutCandidate> found = new ArrayList<>();

    private NestedMasks(Listing listing) {
        this.listing = listing;
    }

    /**
     * The candidates.
     *
     * @param trees folders that are looked at
     */
    static List<LayoutCandidate> in(Listing listing, List<Subtree> trees) {
        NestedMasks nested = new NestedMasks(listing);
        Map<String, List<Subtree>> byName = trees.stream()
                .filter(t -> !t.flat() && FolderWords.mask(name(t.path())) > HALF)
                .filter(t -> t.stems().stream().anyMatch(s -> s.indexOf('/') > 0))
                .collect(Collectors.groupingBy(t -> name(t.path()), TreeMap::new, Collectors.toList()));
        byName.values().forEach(nested::addMirrored);
        nested.addNamedFolders();
        return nested.found;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private void addMirrored(List<Subtree> masks) {
        Subtree first = masks.getFirst();
        String parent = above(first.path());
        List<String> images = beside(first, parent);
        boolean deep = images.stream().anyMatch(s -> s.indexOf('/') > 0);
        if (!deep) {
            return;
        }
        Siblings pair = new Siblings(new Subtree(parent.replaceFirst("/$", ""), false, images), first);
        Affix.find(first.sample(), Affix.Stems.of(images)).forEach((affix, share) -> {
            double pairs = share * first.stems().size();
            if (masks.size() == 1) {
                String name = "./ + " + name(first.path()) + "/";
                String ofImages = parent + pattern(affix.imageName());
                String ofMasks = first.path() + "/" + pattern(affix.maskName());
                add(new Layout(name, ofImages, ofMasks, USUAL), pair.hint(affix), pairs);
            } else {
                ofEach(first, images, affix).forEach(l -> add(l, pair.hint(affix), pairs * masks.size()));
            }
        });
    }

    private static String pattern(String name) {
        return "{dir*}/" + name + ".{ext}";
    }

    /** Paths below a folder of what lies in it, but for the masks. */
    private List<String> beside(Subtree masks, String parent) {
        return listing.images().stream()
                .filter(f -> (f.folder() + "/").startsWith(parent))
                .filter(f -> !(f.folder() + "/").startsWith(masks.path() + "/"))
                .map(f -> (f.folder() + "/").substring(parent.length()) + f.stem())
                .toList();
    }

    /** {@code anna/b1/7.jpg} with {@code anna/mask/b1/7.png}, and {@code otto/} likewise: as many folders above and below in each. */
    private static List<Layout> ofEach(Subtree masks, List<String> images, Affix affix) {
        Set<Long> depths = images.stream()
                .map(s -> s.chars().filter(c -> c == '/').count())
                .collect(Collectors.toCollection(HashSet::new));
        int above = (int) above(masks.path()).chars().filter(c -> c == '/').count();
        if (depths.size() != 1 || above == 0) {
            return List.of();
        }
        String head = holes("part", above);
        String below = holes("sub", depths.iterator().next().intValue());
        String mask = name(masks.path()) + "/";
        return List.of(new Layout(
                "*/ + */" + mask,
                head + below + affix.imageName() + ".{ext}",
                head + mask + below + affix.maskName() + ".{ext}",
                USUAL));
    }

    private static String holes(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{" + name + i + "}/")
                .collect(Collectors.joining());
    }

    /** {@code 7.jpg} with {@code 7/mask.png}. */
    private void addNamedFolders() {
        Set<String> stems = listing.images().stream()
                .map(f -> f.folder().isEmpty() ? f.stem() : f.folder() + "/" + f.stem())
                .collect(Collectors.toSet());
        Map<String, Integer> masks = new TreeMap<>();
        listing.images().stream()
                .filter(f -> stems.contains(f.folder()) && FolderWords.mask(f.stem()) > 0)
                .forEach(f -> masks.merge(f.stem(), 1, Integer::sum));
        masks.forEach((mask, count) -> {
            if (count > 1) {
                Layout layout = new Layout(
                        "{name} + {name}/" + mask, "{dir*}/{name}.{ext}", "{dir*}/{name}/" + mask + ".{ext}", USUAL);
                add(layout, FolderWords.mask(mask), count);
            }
        });
    }

    private void add(Layout layout, double hint, double pairs) {
        found.add(new LayoutCandidate(layout, false, hint, pairs));
    }
}
