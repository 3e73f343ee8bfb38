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
    private final Set<String> masks = new HashSet<>();
    private final Set<String> maskExtensions = new HashSet<>();
    private final Set<String> imageExtensions = new HashSet<>();
    private boolean imagesAmongMasks;

    private Companions() {}

    /** Those of the samples among these couples that have both image and mask. */
    static Companions of(List<Pairing.Couple> couples) {
        Companions companions = new Companions();
        couples.stream()
                .filter(c -> c.image().isPresent() && c.mask().isPresent())
                .forEach(c -> companions.add(c.image().get(), c.mask().get()));
        return companions;
    }

    private void add(Listing.File image, Listing.File mask) {
        paired.add(stem(image));
        paired.add(stem(mask));
        masks.add(stem(mask));
        imageExtensions.add(extension(image));
        maskExtensions.add(extension(mask));
        imagesAmongMasks |= FolderWords.mask(image.folder()) > 0;
    }

    /**
     * Whether a file that pairs with none is called as one of a sample's files, with a word for a companion behind it; or with any, where it has
     * the masks' extension and images have another: {@code 7.jpg}, {@code 7_seg.png} and {@code 7_parts_1.png}; or where it is a further mask,
     * {@code 7_seg_1.png}, or lies in a folder that is called as the sample: {@code 7/instance_1.png}.
     */
    boolean hold(Listing.File file) {
        String stem = stem(file);
        boolean mask = maskExtensions.contains(extension(file));
        boolean asMask = mask && !imageExtensions.contains(extension(file));
        for (int i = stem.length() - 1; i > 0; i--) {
            if (!Character.isLetterOrDigit(stem.charAt(i)) && paired.contains(stem.substring(0, i))) {
                String tail = stem.substring(i);
                if (asMask || FolderWords.isCompanion(tail) || mask && isFurther(stem.substring(0, i), tail)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a name says with what stands behind a sample's that this is a mask, too: {@code _mask_1} or {@code _pred}. */
    private boolean isFurther(String head, String tail) {
        boolean number = tail.substring(1).chars().allMatch(Character::isDigit);
        return tail.length() > 1 && number ? masks.contains(head) : FolderWords.isProduct(tail);
    }

    /** Whether a file that looks like an image by its place lies in a folder called after masks, where those of the samples do not. */
    boolean isAmongMasks(Listing.File image) {
        return !paired.isEmpty() && !imagesAmongMasks && FolderWords.mask(image.folder()) > 0;
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
