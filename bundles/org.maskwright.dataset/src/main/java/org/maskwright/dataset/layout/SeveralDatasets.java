package org.maskwright.dataset.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.maskwright.dataset.file.NaturalOrder;

/** Finds out whether a folder holds several datasets, each in a folder of its own and laid out in its own way. */
public final class SeveralDatasets {
    /** More folders than these are not looked at: then they are samples rather than datasets. */
    private static final int MOST = 60;

    /** What is less sure than that is no dataset. */
    private static final double SURE = 0.6;

    private static final int FEW = 4;

    private SeveralDatasets() {}

    /**
     * The folders that are each a dataset, looked for only where so much lies outside of a layout that there may be several; empty otherwise.
     *
     * @param root real path of the folder
     * @param samples number of samples under the layout
     * @param inside images and masks of these
     * @param outside images that the layout has no place for, without those made for people to look at
     */
    public static List<String> beside(
            Path root, int samples, Collection<Listing.File> inside, Collection<Listing.File> outside) {
        if (4L * outside.size() < samples || outside.size() < FEW) {
            return List.of();
        }
        return in(
                root,
                Stream.concat(inside.stream(), outside.stream())
                        .sorted(Comparator.comparing(Listing.File::path, NaturalOrder.NATURAL))
                        .toList());
    }

    /**
     * The folders that are each a dataset; empty unless there are two at least. Costs the finding of a layout in each, and a look into a handful
     * of files of each.
     *
     * @param root real path of the folder
     * @param images all image files in it, in natural order
     */
    static List<String> in(Path root, List<Listing.File> images) {
        String above = common(images);
        Map<String, List<Listing.File>> children = new TreeMap<>(NaturalOrder.NATURAL);
        for (Listing.File file : images) {
            String rest = (file.folder() + "/").substring(above.length());
            if (rest.length() > 1) {
                children.computeIfAbsent(above + rest.substring(0, rest.indexOf('/')), k -> new ArrayList<>())
                        .add(file);
            }
        }
        List<String> found = new ArrayList<>();
        if (children.size() > 1 && children.size() <= MOST) {
            children.forEach((folder, files) -> {
                if (isDataset(root, folder, files)) {
                    found.add(folder);
                }
            });
        }
        return found.size() > 1 ? List.copyOf(found) : List.of();
    }

    private static boolean isDataset(Path root, String folder, List<Listing.File> files) {
        List<Listing.File> inside = files.stream()
                .map(f -> new Listing.File(
                        f.folder().substring(Math.min(f.folder().length(), folder.length() + 1)),
                        f.name(),
                        f.bytes(),
                        f.modifiedNs()))
                .toList();
        SettledLayout settled = LayoutDetector.detect(
                new Listing(inside, List.of()), new FileLooks(root.resolve(folder)), Optional.empty());
        return settled.paired().pairs() > 1 && settled.guess().confidence() >= SURE;
    }

    /** The folders above all files, with a slash at the end. */
    private static String common(List<Listing.File> files) {
        String common = files.isEmpty() ? "" : files.getFirst().folder() + "/";
        for (Listing.File file : files) {
            while (!(file.folder() + "/").startsWith(common)) {
                int slash = common.lastIndexOf('/', common.length() - 2);
                common = common.substring(0, slash + 1);
            }
        }
        return common.equals("/") ? "" : common;
    }
}
