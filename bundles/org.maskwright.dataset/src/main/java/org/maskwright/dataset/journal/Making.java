package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;

/**
 * The making of one prepared step. Fails without a trace: then the file is as it was before.
 *
 * @param place where
 * @param prepared what
 */
record Making(Workplace place, Prepared prepared) {
    void make() throws IOException, InputException {
        Step step = prepared.step();
        Path from = place.resolve(step.from().path());
        prepared.requireUnchanged(from);
        try {
            place.makeFolders(step.folders().made());
            if (step.inPlace()) {
                replace(from);
            } else {
                move(from, place.resolve(step.to().path()));
            }
        } catch (FileAlreadyExistsException e) {
            place.clearFolders(step.folders().made());
            throw new InputException(
                    step.to().path() + " exists already and is not overwritten: move it away first", e);
        } catch (IOException e) {
            place.clearFolders(step.folders().made());
            throw e;
        }
        place.clearFolders(step.folders().cleared());
    }

    private void replace(Path file) throws IOException {
        if (prepared.staged().isPresent() && prepared.step().from().state().isAbsent()) {
            place.move(prepared.staged().get(), file);
        } else if (prepared.staged().isPresent()) {
            place.disk().rename(prepared.staged().get(), file);
        } else {
            place.disk().delete(file);
        }
    }

    private void move(Path from, Path to) throws IOException {
        if (prepared.staged().isEmpty()) {
            place.move(from, to);
            return;
        }
        place.move(prepared.staged().get(), to);
        try {
            place.disk().delete(from);
        } catch (IOException e) {
            AtomicFiles.discard(place.disk(), to, e);
            throw e;
        }
    }
}
