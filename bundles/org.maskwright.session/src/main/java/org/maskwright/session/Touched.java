package org.maskwright.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Edit;

/**
 * What edits concern.
 *
 * @param files images and masks, as they are named before and after
 * @param state whether a file beside the dataset is among them that says more than how far the work has come
 */
record Touched(Set<String> files, boolean state) {
    /** Not told: all is to be looked at. */
    static final Touched UNTOLD = new Touched(Set.of(), true);

    Touched {
        files = Set.copyOf(files);
    }

    static Touched by(List<Edit> edits) {
        var files = new HashSet<String>();
        boolean state = false;
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Rewrite e -> files.add(e.path());
                case Edit.Convert e -> files.addAll(List.of(e.path(), e.target()));
                case Edit.Rename e -> files.addAll(List.of(e.path(), e.target()));
                case Edit.Quarantine e -> files.add(e.path());
                case Edit.Create e -> files.add(e.path());
                case Edit.SetRow e -> state |= e.table().file() != StateFile.STATUS;
                case Edit.WriteState written -> state = true;
            }
        }
        return new Touched(files, state);
    }
}
