package org.maskwright.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A path as somebody types it. */
public final class TypedPath {
    private TypedPath() {}

    /**
     * The path that a text says.
     *
     * @param text as it stands in a field; blanks around it do not matter
     * @return empty while it is no path of this machine, or none from the root on
     */
    public static Optional<Path> of(String text) {
        try {
            return Optional.of(Path.of(text.strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
