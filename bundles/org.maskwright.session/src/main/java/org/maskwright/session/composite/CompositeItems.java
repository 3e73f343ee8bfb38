package org.maskwright.session.composite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.layout.FolderWalk;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.NameMatch;

/** Finds the images that are to be composed, and their masks. */
public final class CompositeItems {
    private final List<CompositeItem> items = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private CompositeItems() {}

    /**
     * The samples of a dataset that have image and mask, named by their labels.
     *
     * @param scan of that dataset
     * @throws InputException when there is none
     */
    public static List<CompositeItem> of(DatasetFolder folder, Scan scan) throws InputException {
        List<CompositeItem> items = new ArrayList<>();
        for (Sample sample : scan.samples()) {
            if (sample.isPair()) {
                items.add(new CompositeItem(
                        sample.label(),
                        folder.resolve(sample.image().orElseThrow()),
                        Optional.of(folder.resolve(sample.mask().orElseThrow()))));
            }
        }
        if (items.isEmpty()) {
            throw new InputException("there is no sample with image and mask in " + folder.root()
                    + "; name a dataset, or images with --model M or --masks DIR");
        }
        return items;
    }

    /**
     * Images, and all images of folders, named by their files: an image of a folder by its path there.
     *
     * @param paths files and folders
     * @param masks folder of masks, or the mask of one image; empty where none are wanted
     * @throws InputException when one is not there, there is no image, or no mask has the name of one
     * @throws IOException when a folder cannot be listed
     */
    public static List<CompositeItem> of(List<Path> paths, Optional<Path> masks, Progress progress)
            throws InputException, IOException {
        CompositeItems found = new CompositeItems();
        for (Path path : paths) {
            List<Listing.File> files = files(path, progress);
            if (files.isEmpty()) {
                throw new InputException("there is no image in " + path + "; name images, or a folder of them");
            }
            found.add(path, files, masks, progress);
        }
        if (masks.isPresent() && found.items.stream().allMatch(i -> i.mask().isEmpty())) {
            throw new InputException("no mask in " + masks.get() + " has the name of an image, such as "
                    + found.items.getFirst().image().getFileName()
                    + "; name them alike but for what they begin or end with");
        }
        return found.items;
    }

    private static List<Listing.File> files(Path path, Progress progress) throws InputException, IOException {
        if (Files.isDirectory(path)) {
            return FolderWalk.of(path.toRealPath(), progress).ordered().images();
        }
        if (!Files.isRegularFile(path)) {
            throw new InputException("there is no file or folder " + path + "; check the name");
        }
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        String name = String.valueOf(path.getFileName());
        return List.of(Listing.File.of(
                name, attributes.size(), attributes.lastModifiedTime().toMillis() * 1_000_000));
    }

    private void add(Path path, List<Listing.File> files, Optional<Path> masks, Progress progress)
            throws InputException, IOException {
        boolean one = masks.isPresent() && files.size() == 1 && Files.isRegularFile(masks.get());
        NameMatch match = NameMatch.of(files, masks.isEmpty() || one ? List.of() : files(masks.get(), progress));
        boolean folder = Files.isDirectory(path);
        for (Listing.File file : files) {
            Optional<Path> mask = one
                    ? masks
                    : Optional.ofNullable(match.pairs().get(file.path()))
                            .map(m -> masks.orElseThrow().resolve(m));
            items.add(new CompositeItem(name(file), folder ? path.resolve(file.path()) : path, mask));
        }
    }

    /** Without its extension, unless another image has that name. */
    private String name(Listing.File file) {
        String path = file.path();
        int dot = path.lastIndexOf('.');
        String stem = dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
        return names.add(stem.toLowerCase(Locale.ROOT)) ? stem : path;
    }
}
