package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.maskwright.core.LabelMap;

/** Thinks of layouts that a folder might have, from the names alone. */
final class LayoutCandidates {
    private static final LabelMap USUAL = new LabelMap.Binary255();
    private static final double HALF_A_PAIR = 0.5;

    private final Listing listing;
    private final Map<String, LayoutCandidate> found = new LinkedHashMap<>();
    private final Map<String, Integer> endings = new HashMap<>();
    private final OtherwiseNamed names;

    private LayoutCandidates(Listing listing) {
        this.listing = listing;
        this.names = new OtherwiseNamed(listing);
    }

    /** All that have at least one pair by a sample of the names, or folders called as if they had. */
    static List<LayoutCandidate> of(Listing listing) {
        LayoutCandidates candidates = new LayoutCandidates(listing);
        KnownLayouts.in(listing).forEach(candidates::add);
        List<Subtree> trees = Subtree.of(listing);
        candidates.addFolderPairs(trees);
        NestedMasks.in(listing, trees).forEach(candidates::add);
        candidates.addSideBySide();
        candidates.addTwoExtensions();
        candidates.addFixedNames();
        return List.copyOf(candidates.found.values());
    }

    private void add(LayoutCandidate c) {
        found.merge(c.layout().images() + "\n" + c.layout().masks(), c, (a, b) -> a.promise() >= b.promise() ? a : b);
    }

    private void addFolderPairs(List<Subtree> trees) {
        for (Subtree images : trees) {
            Affix.Stems stems = Affix.Stems.of(images.stems());
            for (Subtree masks : trees) {
                if (!images.overlaps(masks) && !new Siblings(images, masks).isSplit()) {
                    addPair(new Siblings(images, masks), Affix.find(masks.sample(), stems), trees);
                }
            }
        }
    }

    /** How many folders there are whose paths end so, by the last one to three folders. */
    private Map<String, Integer> endings() {
        if (endings.isEmpty()) {
            Set<String> folders = new HashSet<>();
            for (Listing.File file : listing.images()) {
                String folder = file.folder();
                while (!folder.isEmpty() && folders.add(folder)) {
                    folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
                }
            }
            for (String folder : folders) {
                int at = folder.length();
                for (int i = 0; i < 3 && at >= 0; i++) {
                    at = folder.lastIndexOf('/', at - 1);
                    endings.merge(folder.substring(at + 1), 1, Integer::sum);
                }
            }
        }
        return endings;
    }

    private void addPair(Siblings pair, Map<Affix, Double> affixes, List<Subtree> trees) {
        int masks = pair.masks().stems().size();
        affixes.forEach((affix, share) -> {
            add(new LayoutCandidate(pair.layout(affix), false, pair.hint(affix), share * masks));
            String own = pair.ofImages().isEmpty() ? pair.ofMasks() : pair.ofImages();
            int alike = pair.hasCommonFolder() ? endings().getOrDefault(own, 0) : 0;
            if (alike > 1) {
                add(new LayoutCandidate(pair.generalLayout(affix), false, pair.hint(affix), share * masks * alike));
            }
            addAllParts(pair, affix, share * masks, trees);
            OtherwiseNamed.ofAllParts(pair, affix, share * masks).ifPresent(this::add);
            addAllGroups(pair, affix, share * masks, trees);
            addVolumes(pair, affix, alike, trees);
        });
        names.of(pair, affixes.isEmpty()).forEach(this::add);
        if (affixes.isEmpty()) {
            addDeepImages(pair);
        }
        if (affixes.isEmpty()
                && pair.hint(Affix.NONE) == 1
                && !pair.masks().flat()
                && !pair.images().flat()) {
            add(new LayoutCandidate(pair.layout(Affix.NONE), false, 1, 0.01));
        }
    }

    /** {@code train_images/} and {@code val_images/} as one dataset. */
    private void addAllParts(Siblings pair, Affix affix, double pairs, List<Subtree> trees) {
        long parts = trees.stream().filter(t -> pair.isPartOfImages(t.path())).count();
        if (parts > 1) {
            pair.splitLayout(affix).ifPresent(l -> add(new LayoutCandidate(l, false, pair.hint(affix), pairs * parts)));
        }
    }

    /** {@code man/} with {@code man_masks/} and {@code woman/} with {@code woman_masks/} as one dataset. */
    private void addAllGroups(Siblings pair, Affix affix, double pairs, List<Subtree> trees) {
        Optional<FolderGroups> groups =
                FolderGroups.of(pair.images().path(), pair.masks().path()).filter(g -> pair.hint(affix) > 0);
        long count = groups.map(g -> g.count(trees.stream().map(Subtree::path).toList()))
                .orElse(0L);
        boolean flat = pair.images().flat() || pair.masks().flat();
        if (count > 1) {
            add(new LayoutCandidate(groups.get().layout(affix, flat), false, pair.hint(affix), pairs * count));
        }
    }

    /** {@code images_1/} and {@code images_2/} with one folder of masks, or with folders of masks called alike. */
    private void addVolumes(Siblings pair, Affix affix, int alike, List<Subtree> trees) {
        double hint = pair.hint(affix);
        if (hint <= 0 || FolderWords.mask(pair.ofMasks()) <= 0) {
            return;
        }
        int masks = pair.masks().stems().size();
        FolderVolumes.beside(pair, trees)
                .filter(v -> v.haveNamesOfTheirOwn(trees))
                .ifPresent(v -> add(new LayoutCandidate(v.layout(pair, affix), false, hint, masks)));
        if (alike > 0 && pair.hasCommonFolder()) {
            FolderVolumes.elsewhere(pair, trees)
                    .ifPresent(v ->
                            add(new LayoutCandidate(v.layout(pair, affix), false, hint, (double) masks * (alike + 1))));
        }
    }

    /**
     * {@code people/anna/anna_7.jpg} and {@code masks/anna_7.png}: the images' folders are not the masks'. Each name must be that of one image.
     */
    private void addDeepImages(Siblings pair) {
        List<String> images = pair.images().stems();
        if (pair.masks().flat() || pair.hint(Affix.NONE) <= 0 || images.stream().noneMatch(s -> s.indexOf('/') >= 0)) {
            return;
        }
        String masks = pair.masks().path().substring(pair.masks().path().lastIndexOf('/') + 1);
        if (images.stream().anyMatch(s -> ("/" + s).contains("/" + masks + "/"))) {
            // The masks' folder has its counterpart among the images': both are laid out alike.
            return;
        }
        List<String> names =
                images.stream().map(s -> s.substring(s.lastIndexOf('/') + 1)).toList();
        Affix.Stems stems = Affix.Stems.of(names);
        if (stems.all().size() == names.size()) {
            Affix.find(pair.masks().sample(), stems)
                    .forEach((affix, share) -> add(new LayoutCandidate(
                            pair.deepImagesLayout(affix),
                            false,
                            pair.hint(affix),
                            share * pair.masks().stems().size())));
        }
    }

    /** {@code a.jpg} and {@code a_mask.png} in one folder. */
    private void addSideBySide() {
        List<String> stems = listing.images().stream()
                .map(f -> f.folder().isEmpty() ? f.stem() : f.folder() + "/" + f.stem())
                .toList();
        Map<Affix, Double> affixes =
                new LinkedHashMap<>(Affix.find(Subtree.sample(stems, 2000), Affix.Stems.of(stems)));
        affixes.keySet().removeIf(a -> a.imageName().equals(a.maskName()));
        List<String> some = Subtree.sample(stems, 2000);
        NameEnds.find(some, new HashSet<>(stems))
                .forEach((affix, n) -> affixes.merge(affix, (double) n / some.size(), Math::max));
        NameEnds.halves(some, new HashSet<>(stems))
                .forEach((affix, n) -> affixes.merge(affix, (double) n / some.size(), Math::max));
        affixes.forEach((affix, share) -> addInOneFolder(affix, "{name}", share * stems.size()));
        NameEnds.numbered(some).forEach((affix, n) -> {
            if (n > affixes.getOrDefault(affix, 0.0) * some.size() + HALF_A_PAIR) {
                addInOneFolder(affix, "{" + PathPattern.NUMBER + "}", (double) n * stems.size() / some.size());
            }
        });
    }

    private void addInOneFolder(Affix affix, String name, double pairs) {
        String image = affix.imageName().replace("{name}", name);
        String mask = affix.maskName().replace("{name}", name);
        Layout layout =
                new Layout(image + " + " + mask, "{dir*}/" + image + ".{ext}", "{dir*}/" + mask + ".{ext}", USUAL);
        add(new LayoutCandidate(layout, false, affix.hint(), pairs));
    }

    /** {@code a.jpg} and {@code a.png} in one folder. */
    private void addTwoExtensions() {
        Map<String, Set<String>> extensions = new HashMap<>();
        for (Listing.File f : listing.images()) {
            String extension = f.name().substring(f.name().lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
            extensions
                    .computeIfAbsent(f.folder() + "/" + f.stem(), k -> new TreeSet<>())
                    .add(extension);
        }
        Map<List<String>, Integer> pairs = new HashMap<>();
        extensions.values().stream()
                .filter(e -> e.size() == 2)
                .forEach(e -> pairs.merge(List.copyOf(e), 1, Integer::sum));
        pairs.forEach((e, n) -> {
            String mask = e.getLast().equals("png") || !e.getFirst().equals("png") ? e.getLast() : e.getFirst();
            String image = mask.equals(e.getFirst()) ? e.getLast() : e.getFirst();
            Layout layout =
                    new Layout("*." + image + " + *." + mask, "{dir*}/{name}." + image, "{dir*}/{name}." + mask, USUAL);
            add(new LayoutCandidate(layout, false, 0, n));
        });
    }

    /** {@code 1/image.jpg} and {@code 1/mask.png}: a folder for each sample. */
    private void addFixedNames() {
        Map<String, Integer> folders = new HashMap<>();
        listing.images().stream()
                .filter(f -> !f.folder().isEmpty())
                .forEach(f -> folders.merge(f.stem(), 1, Integer::sum));
        List<String> often = folders.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(20)
                .toList();
        for (String image : often) {
            for (String mask : often) {
                double hint = (FolderWords.image(image) + FolderWords.mask(mask)) / 2;
                if (!image.equals(mask) && hint > 0) {
                    Layout layout = new Layout(
                            image + " + " + mask + " in a folder each",
                            "{dir*}/{name}/" + image + ".{ext}",
                            "{dir*}/{name}/" + mask + ".{ext}",
                            USUAL);
                    add(new LayoutCandidate(
                            layout, false, hint, Math.min(count(folders, image), count(folders, mask))));
                }
            }
        }
    }

    private static int count(Map<String, Integer> counts, String key) {
        return counts.getOrDefault(key, 0);
    }

    /** For tests and messages: the candidates in the order in which they promise most. */
    static List<LayoutCandidate> mostPromising(Listing listing, int most) {
        List<LayoutCandidate> all = new ArrayList<>(of(listing));
        all.sort(java.util.Comparator.comparing((LayoutCandidate c) -> -c.promise())
                .thenComparing(c -> c.layout().images().length())
                .thenComparing(c -> c.layout().images())
                .thenComparing(c -> c.layout().masks()));
        return all.subList(0, Math.min(most, all.size()));
    }
}
