package org.maskwright.dataset.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.maskwright.core.InputException;

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

    Prepared numbered(int number) {
        return new Prepared(step.numbered(number), staged, seen);
    }

    /**
     * Turns away when the file is no longer the one that was looked at.
     *
     * @throws InputException then
     */
    void requireUnchanged(Path file) throws IOException, InputException {
        Optional<Seen> now = Workplace.exists(file) ? Optional.of(Seen.of(file)) : Optional.empty();
        if (!now.equals(seen)) {
            throw new InputException("another program changed it at this very moment; it was left as it is");
        }
    }
}
