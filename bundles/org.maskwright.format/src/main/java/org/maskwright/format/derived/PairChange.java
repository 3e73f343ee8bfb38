package org.maskwright.format.derived;

import java.io.IOException;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;

/** What becomes of the pairs of a dataset. For any number of threads. */
public interface PairChange {
    /** Every file as it is. */
    PairChange NONE = new PairChange() {
        @Override
        public LabelMap labels(LabelMap before) {
            return before;
        }

        @Override
        public StoredPair of(StoredPair pair, LabelMap before) {
            return pair;
        }
    };

    /**
     * What the values of masks mean afterwards.
     *
     * @param before what they mean before
     * @throws InputException when such masks cannot be changed so
     */
    LabelMap labels(LabelMap before) throws InputException;

    /**
     * Changes a pair.
     *
     * @param before what the values of its mask mean
     * @return the same object where nothing changes
     * @throws IOException when a file cannot be decoded; one line
     * @throws InputException when this pair cannot be changed so; one line
     */
    StoredPair of(StoredPair pair, LabelMap before) throws IOException, InputException;
}
