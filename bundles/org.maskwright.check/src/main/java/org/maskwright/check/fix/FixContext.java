package org.maskwright.check.fix;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.imaging.file.ImageHeader;

/** What a fix may look at besides the finding. */
public interface FixContext {
    /** The layout in force: where a file with another extension would still be found. */
    Layout layout();

    /** What the masks' values mean. */
    default LabelMap labels() {
        return layout().labels();
    }

    /** The facts of a sample, from the check that made the finding. */
    Optional<SampleFacts> facts(String sample);

    /**
     * The contents of a file that the finding speaks of, as edits expect them: those from which its facts were measured; whatever is there,
     * where the check read no contents.
     *
     * @param path relative to the dataset, with {@code /}
     */
    Edit.Expected judged(String path);

    /**
     * What a file that the finding speaks of says about itself, as the check read it; empty where it read none.
     *
     * @param path relative to the dataset, with {@code /}
     */
    default Optional<ImageHeader> header(String path) {
        return Optional.empty();
    }

    /**
     * The bytes of a file as they are when this is called, for an edit that makes one file of others.
     *
     * @param path relative to the dataset, with {@code /}
     * @throws IOException when it cannot be read
     */
    byte[] read(String path) throws IOException;

    /** Whether a file of this path (relative, {@code /}, exact case) is there. */
    boolean exists(String path);
}
