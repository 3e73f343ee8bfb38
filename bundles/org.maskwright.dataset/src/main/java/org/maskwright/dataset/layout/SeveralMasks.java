package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maskwright.core.LabelMap;

/**
 * Finds datasets in which an image has several masks, one for each person or each part: {@code 7.jpg} with {@code 7_1.png} and {@code
 * 7_2.png}, {@code 7_hair.png} and {@code 7_skin.png}, or a folder of masks beside each image. Also where each has but one, of a name that the
 * image's does not tell.
 */
final class SeveralMasks {
    /** Of the masks at least so many must find their image. */
    private static final double MOST = 0.8;

    private final Subtree images;
    private final Subtree masks;
    private final Map<String, Integer> tails = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private final String imagePrefix;
    private final String maskPrefix;
    private final boolean numbers;
    private final String imageExtension;
    private final String maskExtension;

    private SeveralMasks(Subtree images, Subtree masks, boolean numbers) {
        this(images, masks, numbers, List.of("{ext}", "{ext}"));
    }

    /** @param extensions that of the images, then that of the masks */
    private SeveralMasks(Subtree images, Subtree masks, boolean numbers, List<String> extensions) {
        this.images = images;
        this.masks = masks;
        this.numbers = numbers;
        this.imageExtension = extensions.getFirst();
        this.maskExtension = extensions.getLast();
        this.imagePrefix = numbers ? "" : Affix.commonPrefix(images.sample());
        this.maskPrefix = numbers ? "" : Affix.commonPrefix(masks.sample());
    }

    /** The layout in which most masks belong to an image, if there is one. */
    static Optional<Layout> in(Listing listing) {
        return folderEach(listing).or(() -> inFolders(listing)).or(() -> oneFolder(listing));
    }

    /** The same, of layouts in which a folder of its own is called after masks. */
    static Optional<Layout> inFolders(Listing listing) {
        List<Subtree> trees = Subtree.of(listing);
        return twoFolders(trees).or(() -> subFolders(trees, listing)).or(() -> namedFolders(trees));
    }

    /** {@code 7.jpg} with {@code 7_1.png} and {@code 7_2.png} beside it: known by the extension. */
    private static Optional<Layout> oneFolder(Listing listing) {
        Map<String, List<String>> byExtension = new TreeMap<>();
        String folder = listing.images().getFirst().folder();
        for (Listing.File file : listing.images()) {
            String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
            byExtension.computeIfAbsent(extension, k -> new ArrayList<>()).add(file.stem());
            if (!file.folder().equals(folder) || byExtension.size() > 2) {
                return Optional.empty();
            }
        }
        List<String> extensions = byExtension.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
        return extensions.size() < 2
                ? Optional.empty()
                : new SeveralMasks(
                                new Subtree(folder, true, byExtension.getOrDefault(extensions.getFirst(), List.of())),
                                new Subtree(folder, true, byExtension.getOrDefault(extensions.getLast(), List.of())),
                                false,
                                extensions)
                        .layout();
    }

    private static Optional<Layout> twoFolders(List<Subtree> trees) {
        return Stream.of(false, true)
                .flatMap(numbers -> named(trees).map(s -> new SeveralMasks(s.images(), s.masks(), numbers).layout()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Two folders of which one is called after masks and the other is not; those called after images first. */
    private static Stream<Siblings> named(List<Subtree> trees) {
        return trees.stream()
                .filter(images -> FolderWords.mask(images.path()) <= 0)
                .sorted(Comparator.comparing(images -> -FolderWords.image(last(images.path()))))
                .flatMap(images -> trees.stream()
                        .filter(masks -> FolderWords.mask(masks.path()) > 0.5 && !images.overlaps(masks))
                        .map(masks -> new Siblings(images, masks)));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code images/7.jpg} with {@code masks/hair/7.png} and {@code masks/skin/7.png}, or with one of them. */
    private static Optional<Layout> subFolders(List<Subtree> trees, Listing listing) {
        return named(trees)
                .filter(s -> areObjects(s.masks(), listing))
                .filter(s -> s.images().stems().stream().noneMatch(i -> i.indexOf('/') >= 0))
                .filter(s -> s.masks().stems().stream().allMatch(m -> m.indexOf('/') >= 0))
                .filter(s -> {
                    Set<String> names = Set.copyOf(s.images().stems());
                    long found = s.masks().stems().stream()
                            .filter(m -> names.contains(last(m)))
                            .count();
                    return found >= MOST * s.masks().stems().size() && found > 1;
                })
                .map(s -> new Layout(
                        title(s.images()) + " + several masks in " + title(s.masks()),
                        below(s.images()) + "{name}.{ext}",
                        below(s.masks()) + "{instances*}/{name}.{ext}",
                        new LabelMap.Binary255()))
                .findFirst();
    }

    /** {@code images/7.jpg} with {@code masks/7/0.png} and {@code masks/7/1.png}: a folder of masks, called as the image. */
    private static Optional<Layout> namedFolders(List<Subtree> trees) {
        return named(trees)
                .filter(s -> s.images().stems().stream().noneMatch(i -> i.indexOf('/') >= 0))
                .filter(s -> {
                    Set<String> names = Set.copyOf(s.images().stems());
                    List<String> folders = s.masks().stems().stream()
                            .map(m -> m.substring(0, Math.max(0, m.lastIndexOf('/'))))
                            .toList();
                    long found = folders.stream().filter(names::contains).count();
                    return found >= MOST * folders.size() && Set.copyOf(folders).size() > 1;
                })
                .map(s -> new Layout(
                        title(s.images()) + " + several masks in " + title(s.masks()),
                        below(s.images()) + "{name}.{ext}",
                        below(s.masks()) + "{name}/{instance}.{ext}",
                        new LabelMap.Binary255()))
                .findFirst();
    }

    /** Whether the folders within one hold what stands for objects or classes: not the same once more in another form, or format. */
    private static boolean areObjects(Subtree masks, Listing listing) {
        boolean forms = masks.stems().stream()
                .map(s -> s.substring(0, Math.max(0, s.lastIndexOf('/'))))
                .distinct()
                .anyMatch(FolderWords::isForm);
        return !forms
                && listing.images().stream()
                                .filter(f -> (f.folder() + "/").startsWith(masks.path() + "/"))
                                .map(Listing.File::format)
                                .distinct()
                                .count()
                        == 1;
    }

    private Optional<Layout> layout() {
        if (images.stems().stream().anyMatch(s -> s.indexOf('/') >= 0)) {
            return Optional.empty();
        }
        Set<String> cores = new HashSet<>();
        images.stems().forEach(s -> cores.add(core(s, imagePrefix)));
        masks.stems().forEach(s -> count(s.substring(s.lastIndexOf('/') + 1), cores));
        return tails.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> e) -> e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .filter(e -> e.getValue() >= MOST * masks.stems().size() && found.size() > 1)
                .map(e -> layout(e.getKey()));
    }

    private void count(String mask, Set<String> cores) {
        for (int i = mask.length() - 1; i > maskPrefix.length(); i--) {
            String core = isSeparator(mask.charAt(i)) ? core(mask.substring(0, i), maskPrefix) : "";
            if (!core.isEmpty() && cores.contains(core)) {
                found.add(core);
                tails.merge(mask.substring(i, i + 1), 1, Integer::sum);
                return;
            }
        }
    }

    private String core(String name, String prefix) {
        String core = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        return !numbers ? core : core.matches("\\d+") ? PathPattern.number(core) : "";
    }

    private static boolean isSeparator(char c) {
        return c == '_' || c == '-' || c == '.' || c == ' ';
    }

    private Layout layout(String separator) {
        String name = numbers ? "{" + PathPattern.NUMBER + "}" : "{name}";
        String mask = maskPrefix + name + separator + "{instance}";
        boolean deep = masks.stems().stream().anyMatch(s -> s.indexOf('/') >= 0);
        return new Layout(
                images.path().equals(masks.path())
                        ? "several masks beside each image"
                        : title(images) + " + several masks in " + title(masks),
                below(images) + imagePrefix + name + "." + imageExtension,
                below(masks) + (deep ? "{instances*}/" : "") + mask + "." + maskExtension,
                new LabelMap.Binary255());
    }

    private static String title(Subtree tree) {
        return tree.path().isEmpty() ? "./" : tree.path() + "/";
    }

    private static String below(Subtree tree) {
        return tree.path().isEmpty() ? "" : tree.path() + "/";
    }

    /** {@code 7/images/7.png} with {@code 7/masks/a.png} and {@code 7/masks/b.png}. */
    private static Optional<Layout> folderEach(Listing listing) {
        Map<String, Map<String, Integer>> byParent = new TreeMap<>();
        for (Listing.File file : listing.images()) {
            int slash = file.folder().lastIndexOf('/');
            if (slash > 0) {
                byParent.computeIfAbsent(file.folder().substring(0, slash), k -> new TreeMap<>())
                        .merge(file.folder().substring(slash + 1), 1, Integer::sum);
            }
        }
        if (byParent.size() < 2) {
            return Optional.empty();
        }
        Map<String, Integer> first = byParent.values().iterator().next();
        List<String> image = named(first, false);
        List<String> mask = named(first, true);
        if (image.size() != 1 || mask.size() != 1) {
            return Optional.empty();
        }
        long all = byParent.values().stream()
                .filter(c -> c.getOrDefault(image.getFirst(), 0) == 1 && c.getOrDefault(mask.getFirst(), 0) > 0)
                .count();
        return all < MOST * byParent.size()
                ? Optional.empty()
                : Optional.of(new Layout(
                        image.getFirst() + "/ + several masks in " + mask.getFirst() + "/, in a folder each",
                        "{dir*}/" + image.getFirst() + "/{name}.{ext}",
                        "{dir*}/" + mask.getFirst() + "/{instance}.{ext}",
                        new LabelMap.Binary255()));
    }

    private static List<String> named(Map<String, Integer> folders, boolean masks) {
        List<String> named = new ArrayList<>(folders.keySet());
        named.removeIf(f -> masks ? FolderWords.mask(f) <= 0.5 : FolderWords.image(f) <= 0);
        return named;
    }
}
