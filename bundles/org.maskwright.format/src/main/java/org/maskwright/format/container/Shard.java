package org.maskwright.format.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Part;

/** A kind of file that holds other files, or the pictures of many samples. Stateless. */
interface Shard {
    /** Whether a file is one, by its name in lower case. */
    boolean named(String name);

    /**
     * Takes out what it holds.
     *
     * @param part of a split that the shard's name says
     * @param pairs takes pictures that have no names of files
     * @throws InputException when it is damaged, or refused; one line
     */
    void unpack(Path shard, Optional<Part> part, PairFiles pairs) throws IOException, InputException;
}
