package org.maskwright.evaluate;

/** What becomes of an image of which there is no prediction. */
public enum MissingPolicy {
    /** It is left out, and named. */
    LEAVE_OUT,
    /** It counts as a prediction in which nothing is foreground. */
    AS_EMPTY,
    /** The evaluation is refused. */
    REFUSE
}
