package org.maskwright.format.model;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;

/** The images of annotations that are being read, one after the other. Confined to one thread; what it gives is not. */
public interface AnnotationSource extends Closeable {
    /** The classes that regions may have, background first, in the order of their ids. */
    List<LabelClass> classes();

    /** What the values of its mask files mean, where it has mask files that can be kept as they are. */
    default Optional<LabelMap> coding() {
        return Optional.empty();
    }

    /** About how many images there are, ≥ 0. */
    long images();

    /**
     * The next image; empty after the last.
     *
     * @throws InputException when the file cannot be understood from here on
     * @throws IOException when it cannot be read
     */
    Optional<AnnotatedImage> next() throws IOException, InputException;

    @Override
    default void close() throws IOException {}
}
