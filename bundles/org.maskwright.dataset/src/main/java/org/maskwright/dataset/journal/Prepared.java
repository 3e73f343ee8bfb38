package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.dataset.file.AtomicFiles;

/**
 * A step that can be made at once.
 *
 * @param step what
 * @param staged the temporary file with the new contents, where there are new contents
 * @param seen the file when it was looked at; empty when there was none
 */
record Prepared(Step step, Optional<Path> staged, Optional<Seen> seen) {
    /** What tells that nobody has written a file meanwhile. */
    record Seen(long bytes, FileTime modified) {
        static Seen of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Seen(attributes.size(), attributes.lastModifiedTime());
        }
    }

    /**
     * Turns away when the file is no longer the one that was looked at.
     *
     * @throws InputException then
     */
    private void requireUnchanged(Path file) throws IOException, InputException {
        Optional<Seen> now = Workplace.exists(file) ? Optional.of(Seen.of(file)) : Optional.empty();
        if (!now.equals(seen)) {
            throw new InputException("another program changed it at this very moment; it was left as it is");
        }
    }

    /**
     * Makes the step. Fails without a trace: then the file is as it was before.
     *
     * @throws InputException when it cannot be made any more
     */
    void make(Workplace place) throws IOException, InputException {
        Path from = place.resolve(step.from().path());
        requireUnchanged(from);
        try {
            place.makeFolders(step.folders().made());
            if (step.inPlace()) {
                replace(place, from);
            } else {
                move(place, from, place.resolve(step.to().path()));
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

    private void replace(Workplace place, Path file) throws IOException {
        if (staged.isPresent() && step.from().state().isAbsent()) {
            place.move(staged.get(), file);
        } else if (staged.isPresent()) {
            place.disk().rename(staged.get(), file);
        } else {
            place.disk().delete(file);
        }
    }

    private void move(Workplace place, Path from, Path to) throws IOException {
        if (staged.isEmpty()) {
            place.move(from, to);
            return;
        }
        place.move(staged.get(), to);
        try {
            place.disk().delete(from);
        } catch (IOException e) {
            AtomicFiles.discard(place.disk(), to, e);
            throw e;
        }
    }
}
