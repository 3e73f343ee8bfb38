package org.maskwright.ui.samples;

import java.nio.file.Path;
import java.util.List;
import org.maskwright.core.Sample;

/** What there is to see of the open dataset: one of four immutable pictures. */
public sealed interface DatasetState {
    /** No dataset has been opened. */
    record None() implements DatasetState {}

    /**
     * A folder is being read.
     *
     * @param folder the dataset's folder
     */
    record Reading(Path folder) implements DatasetState {}

    /**
     * A folder was read.
     *
     * @param folder the dataset's folder
     * @param samples its samples, in natural order of their ids
     */
    record Open(Path folder, List<Sample> samples) implements DatasetState {
        /** Copies the list. */
        public Open {
            samples = List.copyOf(samples);
        }
    }

    /**
     * A folder could not be read.
     *
     * @param folder the folder
     * @param message one line for the user: what is wrong and what to do
     */
    record Failed(Path folder, String message) implements DatasetState {}
}
