package org.maskwright.dataset.layout;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.maskwright.core.LabelMap;

/**
 * Several folders of images whose masks lie in one folder, or in folders called alike: {@code images_1/} and {@code images_2/} with {@code
 * masks/}, {@code a/blurred_image/} and {@code b/original_image/} with {@code a/mask/} and {@code b/mask/}.
 *
 * @param parent folder above, with a slash at the end; a placeholder with a star where there are several, empty for the dataset's own
 * @param pattern the images' folder below it, with a placeholder for what differs
 * @param names the names of the folders that it stands for
 */
record FolderVolumes(String parent, String pattern, Set<String> names) {
    private static final String HOLE = "{volume}";

    /** What differs among the names is a word, or a few. */
    private static final int LONGEST = 24;

    /** Further folders of images beside the first one, for masks that are elsewhere. */
    static Optional<FolderVolumes> beside(Siblings pair, Collection<Subtree> trees) {
        String path = pair.images().path();
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        Set<String> names = new HashSet<>();
        trees.stream()
                .filter(t -> !t.overlaps(pair.masks()) && t.path().startsWith(parent))
                .map(t -> t.path().substring(parent.length()))
                .filter(n -> n.indexOf('/') < 0 && FolderWords.mask(n) <= 0)
                .forEach(names::add);
        return of(parent, path.substring(parent.length()), names);
    }

    /** Other names for the images' folder, where folders called like the masks' have one of these beside them instead. */
    static Optional<FolderVolumes> elsewhere(Siblings pair, Collection<Subtree> trees) {
        String image = pair.ofImages();
        String mask = pair.ofMasks();
        Set<String> folders = new HashSet<>();
        trees.forEach(t -> folders.add(t.path()));
        Set<String> names = new HashSet<>();
        folders.stream()
                .filter(f -> f.endsWith("/" + mask))
                .map(f -> f.substring(0, f.length() - mask.length()))
                .filter(p -> !folders.contains(p + image))
                .flatMap(p -> folders.stream()
                        .filter(f -> f.startsWith(p) && f.indexOf('/', p.length()) < 0)
                        .map(f -> f.substring(p.length())))
                .filter(n -> FolderWords.image(n) > 0)
                .forEach(names::add);
        names.add(image);
        boolean plain = image.indexOf('/') < 0 && mask.indexOf('/') < 0 && !image.isEmpty() && !mask.isEmpty();
        return plain ? of("{dir*}/", image, names) : Optional.empty();
    }

    /** The names that share a beginning or an end with one, up to where a word ends. */
    private static Optional<FolderVolumes> of(String parent, String name, Set<String> names) {
        if (PartWord.in(name).isPresent()) {
            return Optional.empty();
        }
        return Stream.of(false, true)
                .flatMap(ends -> names.stream()
                        .filter(n -> !n.equals(name))
                        .sorted()
                        .map(n -> around(name, n, ends))
                        .flatMap(Optional::stream))
                .map(pattern -> new FolderVolumes(parent, pattern, fitting(pattern, names)))
                .filter(v -> v.names.contains(name) && v.names.size() > 1)
                .findFirst();
    }

    /** What two names have in common at their beginning, or their end, and a placeholder for the rest. */
    private static Optional<String> around(String a, String b, boolean ends) {
        int shared = ends
                ? FolderGroups.shared(FolderGroups.reversed(a), FolderGroups.reversed(b))
                : FolderGroups.shared(a, b);
        if (shared == 0 || shared == a.length() || shared == b.length()) {
            return Optional.empty();
        }
        int limit = Math.min(a.length(), b.length());
        int with = ends ? a.length() - shared - 1 : shared;
        boolean separator = shared < limit - 1 && !Character.isLetterOrDigit(a.charAt(with));
        int kept = separator ? shared + 1 : shared;
        return Optional.of(ends ? HOLE + a.substring(a.length() - kept) : a.substring(0, kept) + HOLE);
    }

    private static Set<String> fitting(String pattern, Set<String> names) {
        String head = pattern.substring(0, pattern.indexOf(HOLE));
        String tail = pattern.substring(head.length() + HOLE.length());
        Set<String> fitting = new HashSet<>();
        for (String n : names) {
            int length = n.length() - head.length() - tail.length();
            if (length > 0
                    && length <= LONGEST
                    && n.startsWith(head)
                    && n.endsWith(tail)
                    && PartWord.in(n).isEmpty()) {
                fitting.add(n);
            }
        }
        return fitting;
    }

    /** Whether no name of a file is in two of the folders: then two images would have one mask. */
    boolean haveNamesOfTheirOwn(List<Subtree> trees) {
        Set<String> stems = new HashSet<>();
        return trees.stream()
                .filter(t ->
                        t.path().startsWith(parent) && names.contains(t.path().substring(parent.length())))
                .filter(t -> !t.flat())
                .flatMap(t -> t.stems().stream())
                .allMatch(stems::add);
    }

    /** All these folders with the masks of one, or of folders called alike. */
    Layout layout(Siblings pair, Affix affix) {
        boolean open = parent.endsWith("*}/");
        String masks = open ? parent + pair.ofMasks() : pair.masks().path();
        String below = open || pair.masks().flat() || pair.images().flat() ? "/" : "/{dir*}/";
        return new Layout(
                pattern + "/ + " + pair.ofMasks() + "/",
                parent + pattern + below + affix.imageName() + ".{ext}",
                masks + below + affix.maskName() + ".{ext}",
                new LabelMap.Binary255());
    }
}
