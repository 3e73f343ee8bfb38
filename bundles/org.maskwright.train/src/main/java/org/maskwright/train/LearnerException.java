package org.maskwright.train;

/** A learner cannot go on, for a reason that a person can do something about; the message says what. */
public final class LearnerException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is to be done about it. */
    public enum Reason {
        /** The native libraries are missing or do not load. */
        NO_NATIVES,
        /** There is no device of the kind that was asked for. */
        NO_DEVICE,
        /** The memory is not enough for a batch of this size: a smaller one may do. */
        NO_MEMORY,
        /** A checkpoint is missing, damaged, or of another network. */
        CHECKPOINT,
        /** The engine failed otherwise. */
        ENGINE
    }

    private final Reason reason;

    /** One clear line, and what it comes from. */
    public LearnerException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** One clear line. */
    public LearnerException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Which kind it is. */
    public Reason reason() {
        return reason;
    }
}
