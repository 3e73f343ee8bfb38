package org.maskwright.dataset.layout;

import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;

/** A layout that a user stated, tried on the files that are there. */
public final class StatedLayout {
    private StatedLayout() {}

    /**
     * The layout as a guess that is certain, with what becomes of the files.
     *
     * @param looks given when the label map was not stated and is to be found out
     * @throws InputException when no file matches the images' pattern
     */
    public static SettledLayout settle(Layout layout, Listing listing, Optional<FileLooks> looks)
            throws InputException {
        Pairing.Paired paired = Pairing.of(listing.images(), layout);
        if (paired.couples().stream().noneMatch(c -> c.image().isPresent())) {
            throw new InputException("pattern '" + layout.images() + "' matches none of the "
                    + listing.images().size() + " images, such as "
                    + listing.images().getFirst().path() + "; write it relative to the dataset's folder");
        }
        List<Listing.File> masks =
                paired.couples().stream().flatMap(c -> c.mask().stream()).toList();
        Layout read = looks.isEmpty()
                ? layout
                : new Layout(
                        layout.name(),
                        layout.images(),
                        layout.masks(),
                        LabelMapDetector.detect(masks, looks.get(), layout.labels()));
        return new SettledLayout(new LayoutGuess(read, true, 1, Optional.empty(), "stated by the user"), paired);
    }
}
