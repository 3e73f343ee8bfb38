package org.maskwright.session;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.journal.Journal;
import org.maskwright.dataset.journal.Operation;

/**
 * What was done concerns.
 *
 * @param files images and masks, as they are named before and after
 * @param state whether a file beside the dataset is among them that says more than how far the work has come
 */
record Touched(Set<String> files, boolean state) {
    private static final Set<String> DECIDING = Arrays.stream(StateFile.values())
            .filter(f -> f != StateFile.STATUS)
            .map(StateFile::path)
            .collect(Collectors.toUnmodifiableSet());

    Touched {
        files = Set.copyOf(files);
    }

    /** What these were meant to change: also where one was skipped, as then the file is not what it was taken for. */
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

    /** What an operation changed, as the journal has it. */
    static Touched by(Operation done, Journal journal) throws IOException, InputException {
        var files = new HashSet<String>();
        boolean state = false;
        for (String path : journal.files(done.id())) {
            if (!path.startsWith(StateFile.FOLDER + "/")) {
                files.add(path);
            }
            state |= DECIDING.contains(path);
        }
        return new Touched(files, state);
    }
}
