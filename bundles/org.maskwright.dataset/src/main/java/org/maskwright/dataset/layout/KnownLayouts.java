package org.maskwright.dataset.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maskwright.core.LabelMap;

/**
 * Layouts of well-known datasets, which cannot be guessed from names that pair up, or whose masks' values are known beforehand.
 *
 * <p>Sources: the datasets' own descriptions (AISegment: aisegmentcn/matting_human_datasets; EG1800: PFCN+ as read by
 * quic/ai-hub-models; Pascal VOC 2012 development kit; Oxford-IIIT Pet annotations/README; CamVid and Cityscapes as read by datumaro; LIP).
 */
final class KnownLayouts {
    /**
     * @param marker folders that must be there: the first of the images, the second of the masks, as endings of a path
     */
    private record Known(Layout layout, List<String> marker) {}

    private static final List<Known> ALL = List.of(
            known(
                    "AISegment",
                    "clip_img/{g}/clip_{n}/{name}.{ext}",
                    "matting/{g}/matting_{n}/{name}.{ext}",
                    new LabelMap.AlphaAtLeast(128)),
            known("EG1800", "images_data_crop/{name}.{ext}", "GT_png/{name}_mask.{ext}", new LabelMap.NonZero()),
            known("VOC", "JPEGImages/{name}.{ext}", "SegmentationClass/{name}.{ext}", new LabelMap.Indexed(21)),
            known("ATR", "JPEGImages/{name}.{ext}", "SegmentationClassAug/{name}.{ext}", new LabelMap.Indexed(18)),
            known("Oxford Pets", "images/{name}.{ext}", "annotations/trimaps/{name}.{ext}", new LabelMap.Trimap()),
            known(
                    "Cityscapes",
                    "leftImg8bit/{dir*}/{name}_leftImg8bit.{ext}",
                    "gtFine/{dir*}/{name}_gtFine_labelIds.{ext}",
                    new LabelMap.Indexed(34)),
            new Known(
                    new Layout("CamVid", "{part}/{name}.{ext}", "{part}annot/{name}.{ext}", new LabelMap.Indexed(32)),
                    List.of("train", "trainannot")),
            new Known(
                    new Layout(
                            "LIP",
                            "{part}_images/{name}.{ext}",
                            "{part}_segmentations/{name}.{ext}",
                            new LabelMap.Indexed(20)),
                    List.of("train_images", "train_segmentations")));

    private KnownLayouts() {}

    private static Known known(String name, String images, String masks, LabelMap labels) {
        return new Known(new Layout(name, images, masks, labels), List.of(fixed(images), fixed(masks)));
    }

    /** The folders before the first placeholder. */
    private static String fixed(String pattern) {
        return pattern.substring(0, pattern.indexOf("/{"));
    }

    /** Those whose folders are there; the dataset may lie in a folder further in. */
    static List<LayoutCandidate> in(Listing listing) {
        Set<String> folders = new LinkedHashSet<>();
        for (Listing.File file : listing.images()) {
            String folder = file.folder();
            while (!folder.isEmpty() && folders.add(folder)) {
                folder = folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
            }
        }
        List<LayoutCandidate> found = new ArrayList<>();
        for (Known known : ALL) {
            for (String folder : folders) {
                if (("/" + folder).endsWith("/" + known.marker().getFirst())) {
                    String prefix = folder.substring(
                            0, folder.length() - known.marker().getFirst().length());
                    if (folders.contains(prefix + known.marker().getLast())) {
                        found.add(new LayoutCandidate(
                                below(prefix, known.layout()),
                                true,
                                1,
                                listing.images().size() / 2.0));
                    }
                }
            }
        }
        return found;
    }

    private static Layout below(String prefix, Layout layout) {
        return new Layout(layout.name(), prefix + layout.images(), prefix + layout.masks(), layout.labels());
    }
}
