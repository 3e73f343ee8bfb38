package org.maskwright.session.edit;

import java.util.Optional;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.imaging.mask.SavedMask;

/** What saving a mask came to. */
public sealed interface SaveAnswer {
    /**
     * It is on the disk.
     *
     * @param operation as the history shows it
     * @param path of the mask, relative to the dataset; another than before where it became a PNG file
     */
    record Saved(Operation operation, String path) implements SaveAnswer {}

    /** There was nothing to save. */
    record Unchanged() implements SaveAnswer {}

    /**
     * Nothing was written: the file is not what it was when it was opened or saved last. Nobody's work is lost. A person compares and chooses:
     * {@link MaskEditing#saveOver}, or to {@linkplain MaskEditing#giveUp give up} the strokes.
     *
     * @param path of the mask
     * @param theirs what it holds now; empty when it is gone, cannot be read or has another size
     */
    record ChangedOnDisk(String path, Optional<MaskSnapshot> theirs) implements SaveAnswer {}

    /**
     * Nothing was written: the mask's format cannot hold the change. A person agrees, once for the dataset, that such masks become PNG files
     * ({@link MaskDesk#agreeToPng}); then it is saved again.
     *
     * @param path of the mask
     * @param answer which format, and why
     */
    record NeedsPng(String path, SavedMask.NeedsPng answer) implements SaveAnswer {}
}
