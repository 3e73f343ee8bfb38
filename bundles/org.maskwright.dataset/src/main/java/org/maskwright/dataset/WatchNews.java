package org.maskwright.dataset;

import java.util.Set;

/** What a {@link DatasetWatch} has to say. */
public sealed interface WatchNews {
    /**
     * Files were added, changed or removed by anybody.
     *
     * @param paths relative to the dataset, with {@code /}
     * @param everything whether more may have changed than the paths name: a folder came or went, or there was more than could be told
     */
    record Changed(Set<String> paths, boolean everything) implements WatchNews {
        /** Copies the set. */
        public Changed {
            paths = Set.copyOf(paths);
        }
    }

    /**
     * Some or all folders cannot be watched: nothing is told of changes there.
     *
     * @param why one line for a person, with what to do
     */
    record Blind(String why) implements WatchNews {}

    /** The dataset's folder is not there any more; there will be no further news. */
    record Gone() implements WatchNews {}
}
