package org.maskwright.format.model;

import java.io.IOException;
import org.maskwright.core.InputException;

/** A format that is imported. */
public interface ReadableFormat extends AnnotationFormat {
    /** How much a folder looks like a format. */
    enum Likeness {
        /** Not at all. */
        NONE,
        /** It could be read so, as much else can. */
        POSSIBLE,
        /** It has the files that this format has. */
        LIKELY,
        /** It says so itself. */
        CERTAIN
    }

    /**
     * How much files look like this format; looks at names, and into few files.
     *
     * @throws IOException when one cannot be read
     */
    Likeness likeness(SourceFiles files) throws IOException;

    /**
     * Begins to read.
     *
     * @param remarks takes what cannot be kept, and what is left out
     * @throws InputException when it is not this format, or damaged; the message names the file
     */
    AnnotationSource open(SourceFiles files, Remarks remarks) throws IOException, InputException;
}
