package org.maskwright.session.training;

/** How far a training has come. */
public enum TrainingPhase {
    /** There has been none since the workbench was started. */
    NONE,
    /** Its folder is made, its process is started, its samples are read. */
    PREPARING,
    /** The network learns. */
    LEARNING,
    /** It waits until it may go on. */
    PAUSED,
    /** It was asked to stop. */
    STOPPING,
    /** It has learned; the model is written and evaluated. */
    CLOSING,
    /** The model is there. */
    FINISHED,
    /** It was stopped, and can be gone on with. */
    STOPPED,
    /** It could not go on. */
    FAILED;

    /** Whether a training is under way. */
    public boolean isBusy() {
        return switch (this) {
            case PREPARING, LEARNING, PAUSED, STOPPING, CLOSING -> true;
            case NONE, FINISHED, STOPPED, FAILED -> false;
        };
    }

    /** Whether one came to its end by itself, well or not. */
    public boolean isOver() {
        return this == FINISHED || this == FAILED;
    }
}
