package org.maskwright.dataset.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.maskwright.core.InputException;

/**
 * Thinks of layouts for files that find no partner under the one in force, and tries each: the one that would be found if nothing was stated,
 * and names of which a stretch before or behind a separator is not compared, {@code 0f3a-IMG_7} with {@code IMG_7}.
 */
public final class LayoutProposals {
    private static final List<String> SEPARATORS = List.of("_", "-", ".", " ");
    private static final int MOST = 3;

    private final Layout now;
    private final List<Listing.File> files;
    private final List<String> images;
    private final List<String> masks;

    /**
     * A layout that was tried.
     *
     * @param images pattern of the images
     * @param masks pattern of the masks
     * @param pairs number of images that would have a mask, or several
     */
    public record Proposal(String images, String masks, long pairs) {}

    /** The names of one side read in one way, and by what they are compared then. */
    private record Reading(String pattern, Set<String> keys) {
        /** Whether it reads nearly all files, and tells them apart. */
        boolean isClear(int all) {
            return 10L * keys.size() >= 9L * all;
        }
    }

    private LayoutProposals(Layout now, List<Listing.File> files) {
        this.now = now;
        this.files = files;
        PathPattern imagePattern = now.imagePattern();
        PathPattern maskPattern = now.maskPattern();
        this.masks = paths(files, maskPattern);
        Set<String> taken = Set.copyOf(masks);
        this.images = paths(files, imagePattern).stream()
                .filter(i -> !taken.contains(i))
                .toList();
    }

    /**
     * The layouts under which more pairs up than now, best first, at most three. Costs the finding of a layout, and for each way to read names
     * a match of each.
     *
     * @param root real path of the dataset's folder
     * @param now the layout in force
     * @param pairs number of pairs that it makes
     * @param files all images in the folder, in natural order, at least one
     */
    public static List<Proposal> of(Path root, Layout now, long pairs, List<Listing.File> files) {
        LayoutProposals proposals = new LayoutProposals(now, files);
        List<Proposal> all = new ArrayList<>();
        Layout found = LayoutDetector.detect(
                        new Listing(files, List.of()), new FileLooks(root), Optional.of(now.labels()))
                .guess()
                .layout();
        proposals.tried(found.images(), found.masks()).ifPresent(all::add);
        all.addAll(proposals.readings());
        return all.stream()
                .filter(p -> p.pairs() > Math.max(1, pairs))
                .sorted(Comparator.comparing((Proposal p) -> -p.pairs())
                        .thenComparing(p -> p.images().length() + p.masks().length()))
                .limit(MOST)
                .toList();
    }

    private List<Proposal> readings() {
        List<Reading> imageSide = readings(images, now.images(), "{other}");
        List<Reading> maskSide = readings(masks, now.masks(), "{instance}");
        List<Proposal> all = new ArrayList<>();
        for (Reading i : imageSide) {
            for (Reading m : maskSide) {
                Set<String> both = new HashSet<>(i.keys());
                both.retainAll(m.keys());
                if (i.isClear(images.size())
                        && 2 * both.size() > Math.min(images.size(), m.keys().size())) {
                    tried(i.pattern(), m.pattern()).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    /** The names of one side, whole and without a stretch at either end. */
    private static List<Reading> readings(List<String> paths, String pattern, String other) {
        int slash = pattern.lastIndexOf('/') + 1;
        String folder = pattern.substring(0, slash);
        String end = pattern.substring(Math.max(slash, pattern.lastIndexOf('.')));
        List<Reading> all = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("{name}"));
        for (String separator : SEPARATORS) {
            names.add(other + separator + "{name}");
            names.add("{name}" + separator + other);
        }
        for (String name : names) {
            try {
                all.add(reading(paths, PathPattern.compile(folder + name + end)));
            } catch (InputException e) {
                // The folder's part of the pattern has {name} itself: names of files are not what pairs here.
                return List.of();
            }
        }
        return all;
    }

    private static Reading reading(List<String> paths, PathPattern pattern) {
        Set<String> keys = new HashSet<>();
        paths.forEach(path -> pattern.match(path).ifPresent(v -> keys.add(key(v))));
        return new Reading(pattern.toString(), keys);
    }

    private static String key(Map<String, String> values) {
        Map<String, String> compared = new TreeMap<>(values);
        compared.keySet().removeIf(p -> p.equals(PathPattern.EXT) || p.equals("other") || PathPattern.isInstance(p));
        return compared.toString();
    }

    /** A layout tried on all files; empty where it is none, or the one in force. */
    private Optional<Proposal> tried(String imagePattern, String maskPattern) {
        if (imagePattern.equals(now.images()) && maskPattern.equals(now.masks())) {
            return Optional.empty();
        }
        try {
            Layout layout = Layout.parse(imagePattern, maskPattern, now.labels());
            Pairing.Paired paired = Pairing.of(files, layout);
            List<String> alone = paired.couples().stream()
                    .filter(c -> c.mask().isEmpty())
                    .flatMap(c -> c.image().stream())
                    .map(Listing.File::path)
                    .toList();
            List<String> rest = paired.rest().stream().map(Listing.File::path).toList();
            int several = InstanceMasks.of(layout, alone, rest).byImage().size();
            return Optional.of(new Proposal(imagePattern, maskPattern, paired.pairs() + several));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private static List<String> paths(Collection<Listing.File> files, PathPattern pattern) {
        return files.stream()
                .map(Listing.File::path)
                .filter(p -> pattern.match(p).isPresent())
                .toList();
    }
}
