package org.maskwright.dataset.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Files that were made from a sample's image and mask for people to look at, and lie beside them: {@code 7_overlay.png}, {@code
 * 7_color_mask.png}, {@code vis/7.png}. They are neither images nor masks of the dataset.
 */
public final class Companions {
    private final Set<String> paired = new HashSet<>();
    private final Set<String> maskExtensions = new HashSet<>();
    private final Set<String> imageExtensions = new HashSet<>();

    private Companions() {}

    /** Those of the samples among these couples that have both image and mask. */
    static Companions of(List<Pairing.Couple> couples) {
        Companions companions = new Companions();
        couples.stream()
                .filter(c -> c.image().isPresent() && c.mask().isPresent())
                .forEach(c -> {
                    companions.paired.add(stem(c.image().get()));
                    companions.paired.add(stem(c.mask().get()));
                    companions.imageExtensions.add(extension(c.image().get()));
                    companions.maskExtensions.add(extension(c.mask().get()));
                });
        return companions;
    }

    /**
     * Whether a file that pairs with none is called as one of a sample's files, with a word for a companion behind it; or with any, where it has
     * the masks' extension and images have another: {@code 7.jpg}, {@code 7_seg.png} and {@code 7_parts_1.png}.
     */
    boolean hold(Listing.File file) {
        String stem = stem(file);
        boolean asMask = maskExtensions.contains(extension(file)) && !imageExtensions.contains(extension(file));
        for (int i = stem.length() - 1; i > stem.lastIndexOf('/') + 1; i--) {
            if (!Character.isLetterOrDigit(stem.charAt(i))
                    && paired.contains(stem.substring(0, i))
                    && (asMask || FolderWords.isCompanion(stem.substring(i)))) {
                return true;
            }
        }
        return false;
    }

    private static String extension(Listing.File file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(Listing.File file) {
        return file.folder().isEmpty() ? file.stem() : file.folder() + "/" + file.stem();
    }

    /**
     * Whether a path says by a word in its name, or in a folder's, that the file is made for people to look at.
     *
     * @param path relative to the dataset, with {@code /}
     */
    public static boolean isOne(String path) {
        return FolderWords.isCompanion(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
    }
}
