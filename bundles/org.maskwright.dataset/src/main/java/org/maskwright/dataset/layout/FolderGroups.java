package org.maskwright.dataset.layout;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.LabelMap;

/**
 * Two folders beside each other whose names differ by what stands at one end, as several others do: {@code man/} and {@code man_masks/}, {@code
 * woman/} and {@code woman_masks/}.
 *
 * @param parent folder above both, with a slash at the end; empty for the dataset's own
 * @param images what stands around the group's name in that of the images' folder
 * @param masks likewise of the masks' folder
 */
record FolderGroups(String parent, Around images, Around masks) {
    private static final String HOLE = "{group}";

    /** The ends of a folder's name. */
    private record Around(String head, String tail) {
        String of(String group) {
            return head + group + tail;
        }

        /** The group that a name is of; empty when it has not these ends, or nothing between them. */
        Optional<String> group(String name) {
            boolean has = name.length() > head.length() + tail.length()
                    && name.startsWith(head)
                    && name.endsWith(tail)
                    && name.indexOf('/') < 0;
            return has ? Optional.of(name.substring(head.length(), name.length() - tail.length())) : Optional.empty();
        }
    }

    /**
     * How two folders are called after a group; empty when they do not lie beside each other, have no beginning or end in common, or are called
     * after a part of a split.
     */
    static Optional<FolderGroups> of(String images, String masks) {
        String parent = images.substring(0, images.lastIndexOf('/') + 1);
        boolean beside = masks.startsWith(parent) && masks.indexOf('/', parent.length()) < 0;
        if (!beside || PartWord.in(images).isPresent() || PartWord.in(masks).isPresent()) {
            return Optional.empty();
        }
        String image = images.substring(parent.length());
        String mask = masks.substring(parent.length());
        int head = shared(image, mask);
        int tail = shared(reversed(image), reversed(mask));
        if (head > 0) {
            return Optional.of(new FolderGroups(
                    parent, new Around("", image.substring(head)), new Around("", mask.substring(head))));
        } else if (tail > 0) {
            return Optional.of(new FolderGroups(
                    parent,
                    new Around(image.substring(0, image.length() - tail), ""),
                    new Around(mask.substring(0, mask.length() - tail), "")));
        }
        return Optional.empty();
    }

    /** How many characters two names begin with alike, up to where a word ends in both. */
    static int shared(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        while (n > 0 && !(ends(a, n) && ends(b, n))) {
            n--;
        }
        return n;
    }

    private static boolean ends(String name, int at) {
        return Character.isLetterOrDigit(name.charAt(at - 1))
                && (at == name.length() || !Character.isLetterOrDigit(name.charAt(at)));
    }

    static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Of how many groups both folders are among these. */
    long count(Collection<String> folders) {
        Set<String> all = Set.copyOf(folders);
        return all.stream()
                .filter(f -> f.startsWith(parent))
                .flatMap(f -> images.group(f.substring(parent.length())).stream())
                .filter(g -> all.contains(parent + masks.of(g)))
                .count();
    }

    /** All groups as one dataset. */
    Layout layout(Affix affix, boolean flat) {
        String below = flat ? "/" : "/{dir*}/";
        return new Layout(
                images.of(HOLE) + "/ + " + masks.of(HOLE) + "/",
                parent + images.of(HOLE) + below + affix.imageName() + ".{ext}",
                parent + masks.of(HOLE) + below + affix.maskName() + ".{ext}",
                new LabelMap.Binary255());
    }
}
