package org.maskwright.dataset.layout;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Images that are the masks once more in another form, under the same names in a folder beside theirs: of each object ({@code
 * SegmentationObject/} beside {@code SegmentationClass/}), in colours ({@code masks_human/} beside {@code masks_machine/}), or with an unsure
 * band ({@code trimaps/} beside mattes). Tools write them along; they are no second dataset.
 */
public final class MaskTwins {
    private static final Set<String> FOLDERS =
            Set.of("segmentationobject", "masks_human", "trimap", "trimaps", "instancemasks", "instance_masks");

    private final Set<String> masks;

    private MaskTwins(Set<String> masks) {
        this.masks = masks;
    }

    /**
     * Those of a dataset's masks.
     *
     * @param masks paths relative to the dataset, with {@code /}
     */
    public static MaskTwins of(Collection<String> masks) {
        return new MaskTwins(masks.stream().map(MaskTwins::place).collect(Collectors.toSet()));
    }

    /** Whether an image that is no mask of the dataset is one of them. */
    public boolean hold(String path) {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String name = folder.substring(folder.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return FOLDERS.contains(name) && masks.contains(place(path));
    }

    /** What a path and its twin's have in common: the folder above theirs, and the name without extension. */
    private static String place(String path) {
        int slash = path.lastIndexOf('/');
        String folder = path.substring(0, Math.max(0, slash));
        String name = path.substring(slash + 1);
        String stem = name.lastIndexOf('.') > 0 ? name.substring(0, name.lastIndexOf('.')) : name;
        return folder.substring(0, Math.max(0, folder.lastIndexOf('/'))) + "/" + stem;
    }
}
