package org.maskwright.dataset.layout;

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

    /** Whether a folder is called as the images' folder is, below whatever other folder. */
    boolean isLikeImages(String path) {
        return ("/" + path).endsWith("/" + own(images));
    }

    /** Whether they are two parts of a split, {@code train/} and {@code val/}, whose names are the same because each part counts from 1. */
    boolean isSplit() {
        return FolderWords.isPart(own(images))
                && FolderWords.isPart(own(masks))
                && FolderWords.mask(own(masks)) <= 0
                && FolderWords.image(own(images)) >= 0;
    }

    /** How much the folders' and files' names speak for this way round, -1…1. */
    double hint(Affix affix) {
        double folders = (FolderWords.image(own(images)) + FolderWords.mask(own(masks))) / 2;
        return Math.clamp(folders + affix.hint() / 2, -1, 1);
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
