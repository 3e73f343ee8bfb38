package org.maskwright.cli;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.stroke.StrokeFolder;
import org.maskwright.dataset.stroke.UnsavedStrokes;

/**
 * What was drawn in the workbench and not saved, in words. Commands leave it as it is.
 *
 * @param folder the dataset
 * @param unsaved its masks with such strokes
 */
record UnsavedText(DatasetFolder folder, List<UnsavedStrokes> unsaved) {
    private static final int NAMED = 8;

    static UnsavedText of(DatasetFolder folder) throws IOException {
        return new UnsavedText(folder, StrokeFolder.of(folder.stateFolder()).unsaved());
    }

    /** A line for each mask. */
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (UnsavedStrokes one : unsaved.subList(0, Math.min(NAMED, unsaved.size()))) {
            lines.add(Text.count(one.steps(), "stroke") + " upon " + one.path() + ", the last of "
                    + one.last().truncatedTo(ChronoUnit.SECONDS)
                    + (one.isChangedSince(folder.root()) ? "; the file was changed since" : ""));
        }
        if (unsaved.size() > NAMED) {
            lines.add("and upon " + Text.count(unsaved.size() - NAMED, "more mask"));
        }
        return lines;
    }

    /** Tells, after files were changed, of strokes that were drawn upon what was there before. */
    void note(Console console) throws IOException {
        for (UnsavedStrokes one : unsaved) {
            if (one.isChangedSince(folder.root())) {
                console.note(Text.count(one.steps(), "stroke") + " upon " + one.path()
                        + " as it was before: not saved, and kept; the workbench offers that when the mask is opened");
            }
        }
    }
}
