package org.maskwright.session.history;

/** Whether an operation can be undone. */
public sealed interface UndoAnswer {
    /** No operation is asked about. */
    record Nothing() implements UndoAnswer {}

    /** Its files are being looked at. */
    record Looking() implements UndoAnswer {}

    /** It can. */
    record Possible() implements UndoAnswer {}

    /**
     * It cannot.
     *
     * @param why one line for the user: what is in the way and what to do
     */
    record Refused(String why) implements UndoAnswer {}

    /** Whether it can, for certain. */
    default boolean possible() {
        return this instanceof Possible;
    }
}
