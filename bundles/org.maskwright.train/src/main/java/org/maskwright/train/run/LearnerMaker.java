package org.maskwright.train.run;

import org.maskwright.train.LearnerException;
import org.maskwright.train.LearnerSpec;
import org.maskwright.train.engine.Learner;

/** Makes learners: it hides which library computes. */
@FunctionalInterface
public interface LearnerMaker {
    /**
     * A learner with first weights, for the calling thread; the caller closes it.
     *
     * @throws LearnerException when the library is not there, or has no memory for it
     * @throws IllegalArgumentException when the network does not take its size
     */
    Learner make(LearnerSpec spec) throws LearnerException;
}
