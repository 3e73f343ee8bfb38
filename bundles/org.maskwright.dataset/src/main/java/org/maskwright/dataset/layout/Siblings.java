package org.maskwright.dataset.layout;

import java.util.Optional;
import org.maskwright.core.LabelMap;

/** Two folders of which one may hold the images and the other the masks. */
record Siblings(Subtree images, Subtree masks) {
    /** The folders above both, with a slash at the end; empty when there are none. */
    private String common() {
        String a = images.path() + "/";
        String b = masks.path() + "/";
        int end = 0;
        for (int i = 0; i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i); i++) {
            end = a.charAt(i) == '/' ? i + 1 : end;
        }
        return a.substring(0, end);
    }

    boolean hasCommonFolder() {
        return !common().isEmpty();
    }

    /** The path below the folders above both. */
    private String own(Subtree tree) {
        String common = common();
        return tree.path().length() < common.length() ? "" : tree.path().substring(common.length());
    }

    /** The images' folder below those above both. */
    String ofImages() {
        return own(images);
    }

    /** The masks' folder below those above both. */
    String ofMasks() {
        return own(masks);
    }

    /** Whether they are of two parts of a split, {@code train/} and {@code val/}, whose names are the same because each part counts from 1. */
    boolean isSplit() {
        Optional<PartWord> one = PartWord.in(images.path());
        Optional<PartWord> other = PartWord.in(masks.path());
        return one.isPresent()
                && other.isPresent()
                && (one.get().part() != other.get().part()
                        || withoutPart(images).equals(withoutPart(masks)));
    }

    private static String withoutPart(Subtree tree) {
        return PartWord.in(tree.path())
                .map(w -> w.replacedThroughout(tree.path(), ""))
                .orElse(tree.path());
    }

    /** How much the folders' and files' names speak for this way round, -1…1. */
    double hint(Affix affix) {
        double folders = (FolderWords.image(says(images)) + FolderWords.mask(says(masks))) / 2;
        double called = FolderWords.mask(affix.maskPrefix() + " " + affix.maskSuffix());
        // Of several kinds of masks beside each other the one that is nothing but that, and of images the one that was
        // taken.
        double folder = FolderWords.mask(own(masks));
        boolean side = called > 0 && called < 1 || folder > 0 && folder < 1 || FolderWords.isChanged(own(images));
        return Math.clamp(folders + affix.hint() / 2, -1, 1) * (side ? 0.9 : 1);
    }

    /** A folder's own path, without the word for a part of a split where both have it: then it tells nothing about which is which. */
    private String says(Subtree tree) {
        String own = own(tree);
        boolean both =
                PartWord.in(own(images)).isPresent() && PartWord.in(own(masks)).isPresent();
        return both ? PartWord.in(own).map(w -> w.replaced(own, "")).orElse(own) : own;
    }

    /** Whether a folder is that of the images in this or another part of a split. */
    boolean isPartOfImages(String path) {
        return PartWord.in(path)
                .filter(w -> w.replacedThroughout(path, "").equals(withoutPart(images)))
                .isPresent();
    }

    /** Both folders in all parts of a split, where both are called after one and it is not a folder of its own: {@code train_images/}. */
    Optional<Layout> splitLayout(Affix affix) {
        Optional<PartWord> one = PartWord.in(images.path());
        Optional<PartWord> other = PartWord.in(masks.path());
        if (one.isEmpty()
                || other.isEmpty()
                || one.get().isWholeFolder(images.path()) && other.get().isWholeFolder(masks.path())) {
            return Optional.empty();
        }
        String imageFolder = one.get().replacedThroughout(images.path(), PathPattern.SPLIT_HOLE);
        String maskFolder = other.get().replacedThroughout(masks.path(), PathPattern.SPLIT_HOLE);
        String below = images.flat() || masks.flat() ? "/" : "/{dir*}/";
        return Optional.of(new Layout(
                imageFolder + "/ + " + maskFolder + "/",
                imageFolder + below + affix.imageName() + ".{ext}",
                maskFolder + below + affix.maskName() + ".{ext}",
                new LabelMap.Binary255()));
    }

    /** The masks in one folder, the images in any below theirs. */
    Layout deepImagesLayout(Affix affix) {
        return new Layout(
                title(images) + " + " + title(masks),
                images.path() + "/{dir*}/" + affix.imageName() + ".{ext}",
                masks.path() + "/" + affix.maskName() + ".{ext}",
                new LabelMap.Binary255());
    }

    /** These two folders and no others. */
    Layout layout(Affix affix) {
        return layout(affix, "");
    }

    /** Every two folders called like these, below whatever folder. */
    Layout generalLayout(Affix affix) {
        return layout(affix, common());
    }

    private Layout layout(Affix affix, String open) {
        String name = title(images) + " + " + title(masks);
        return new Layout(
                name,
                pattern(images, affix.imageName(), open),
                pattern(masks, affix.maskName(), open),
                new LabelMap.Binary255());
    }

    private String title(Subtree tree) {
        return own(tree).isEmpty() ? "./" : own(tree) + "/";
    }

    private String pattern(Subtree tree, String name, String open) {
        String folder = open.isEmpty() ? tree.path() : own(tree);
        String above = open.isEmpty() ? "" : "{dir*}/";
        boolean deep = open.isEmpty()
                ? !images.flat() && !masks.flat()
                : images.stems().stream().anyMatch(s -> s.indexOf('/') >= 0);
        String below = !deep ? "" : open.isEmpty() ? "{dir*}/" : "{sub*}/";
        return above + (folder.isEmpty() ? "" : folder + "/") + below + name + ".{ext}";
    }
}
