package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.maskwright.core.Part;

/** What the words in names of folders and files hint at: {@code rgb_images} are images, {@code segmented_images} masks. */
final class FolderWords {
    private static final Set<String> MASK = Set.of(
            "mask",
            "masks",
            "label",
            "labels",
            "gt",
            "gts",
            "groundtruth",
            "ground",
            "truth",
            "seg",
            "segs",
            "segm",
            "segmentation",
            "segmentations",
            "segmented",
            "fuse",
            "segmentationclass",
            "matte",
            "mattes",
            "matting",
            "alpha",
            "alphas",
            "annot",
            "annotation",
            "annotations",
            "trimap",
            "trimaps",
            "silhouette",
            "silhouettes",
            "parsing",
            "target",
            "targets",
            "labelled",
            "labeled",
            "pha",
            "anno",
            "annos",
            "manual",
            "parse",
            "msk",
            "msks",
            "maske",
            "masken",
            "masque",
            "masques",
            "mascara",
            "mascaras");

    /** Words of what is made from image and mask for people to look at. */
    private static final Set<String> COMPANION = Set.of(
            "overlay",
            "overlays",
            "overlaid",
            "viz",
            "vis",
            "visual",
            "visualization",
            "visualisation",
            "visualizations",
            "visualisations",
            "preview",
            "previews",
            "watershed",
            "superpixels",
            "blend",
            "blended",
            "debug",
            "thumb",
            "thumbs",
            "thumbnail",
            "thumbnails",
            "heatmap",
            "contour",
            "contours",
            "edge",
            "edges",
            "boundary",
            "boundaries",
            "outline",
            "outlines",
            "colormap",
            "colormaps");

    private static final Set<String> COLOUR =
            Set.of("color", "colour", "colored", "coloured", "colorized", "colourised");

    private static final Set<String> IMAGE = Set.of(
            "image",
            "images",
            "img",
            "imgs",
            "im",
            "jpegimages",
            "jpeg",
            "jpg",
            "rgb",
            "photo",
            "photos",
            "picture",
            "pictures",
            "input",
            "inputs",
            "original",
            "originals",
            "orig",
            "clip",
            "frame",
            "frames",
            "color",
            "colour",
            "src",
            "source",
            "portrait",
            "portraits",
            "pngimages",
            "sat",
            "fgr",
            "merged");

    /** Words of what is like a mask and usually not the one that is meant. */
    private static final Set<String> SIDE = Set.of(
            "object",
            "instance",
            "instances",
            "scribbles",
            "depth",
            "preview",
            "previews",
            "vis",
            "old",
            "backup",
            "orphan",
            "decoded",
            "with",
            "trimap",
            "trimaps",
            "pred",
            "preds",
            "prediction",
            "predictions",
            "agnostic");

    /** Words of what programs make of an image, or of its mask, and put beside them. */
    private static final Set<String> PRODUCT = Set.of(
            "depth",
            "trimap",
            "trimaps",
            "pred",
            "preds",
            "prediction",
            "predictions",
            "instance",
            "instances",
            "scribbles");

    /** Words of what was made of the image that is meant. */
    private static final Set<String> CHANGED = Set.of(
            "blurred",
            "blur",
            "agnostic",
            "warped",
            "retouched",
            "degraded",
            "noisy",
            "augmented",
            "flipped",
            "background",
            "backgrounds",
            "bg",
            "bgr");

    private static final Set<String> FORM = Set.of("semantic", "panoptic", "pixel", "binary", "raw", "png", "npy");

    private static final Set<String> TRIMAP = Set.of("trimap", "trimaps");

    private FolderWords() {}

    /** Runs of letters, parted also where a small one is followed by a capital; in small letters. Asked of every file, hence no pattern. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int c = text.codePointAt(i);
            if (!Character.isLetter(c) || isHump(before, c)) {
                addWord(words, text, begin, i);
                begin = Character.isLetter(c) ? i : i + Character.charCount(c);
            }
            before = c;
        }
        addWord(words, text, begin, text.length());
        return words;
    }

    private static boolean isHump(int before, int c) {
        return Character.getType(before) == Character.LOWERCASE_LETTER
                && Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    private static void addWord(List<String> words, String text, int begin, int end) {
        if (end > begin) {
            words.add(text.substring(begin, end).toLowerCase(Locale.ROOT));
        }
    }

    private static boolean has(Set<String> known, String text) {
        return known.contains(text.toLowerCase(Locale.ROOT))
                || words(text).stream().anyMatch(known::contains);
    }

    /** How much a name speaks for images: 1, for masks: -1, for neither: 0. */
    static int image(String text) {
        return has(MASK, text) ? -1 : has(IMAGE, text) ? 1 : 0;
    }

    /** How much a name speaks for the masks that are meant: 1, for images or parts of a split: -1, in between as the words mix. */
    static double mask(String text) {
        double side = isCompanion(text) || has(TRIMAP, text) ? 0.75 : has(SIDE, text) ? 0.25 : 0;
        return has(MASK, text) ? 1 - side : has(IMAGE, text) || isPart(text) ? -1 : -side;
    }

    /** Whether a name says that this is something to look at, made from image and mask: an overlay, a preview, a mask in colours. */
    static boolean isCompanion(String text) {
        List<String> words = words(text);
        return words.stream().anyMatch(COMPANION::contains)
                || words.stream().anyMatch(COLOUR::contains) && words.stream().anyMatch(MASK::contains);
    }

    /** Whether a name says that this is a mask, or something else that was made of an image and is none itself. */
    static boolean isProduct(String text) {
        return has(MASK, text) || has(PRODUCT, text);
    }

    /** Whether a name says that this was made of the image that is meant: blurred, without its person. */
    static boolean isChanged(String text) {
        return has(CHANGED, text);
    }

    /** Whether a name says in which form something is there, rather than what it is: {@code semantic}, {@code instances}, {@code color}. */
    static boolean isForm(String text) {
        return has(FORM, text) || has(MASK, text) || has(IMAGE, text) || has(SIDE, text) || isCompanion(text);
    }

    /** Whether a folder is called after a part of a split. */
    static boolean isPart(String text) {
        return words(text).stream().anyMatch(w -> Part.parse(w).isPresent());
    }
}
