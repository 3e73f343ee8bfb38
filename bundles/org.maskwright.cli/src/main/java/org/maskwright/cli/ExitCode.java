package org.maskwright.cli;

/** What the process tells its caller; a stable contract. */
public enum ExitCode {
    /** Done. */
    DONE(0),
    /** Done, and there are findings at or above {@code --fail-on}. */
    FINDINGS(1),
    /** The user's input is wrong; one line said what and what to do. */
    INPUT(2),
    /** A fault of ours; the message names the log file. */
    FAULT(3),
    /** Stopped by Ctrl-C, as shells report SIGINT. */
    STOPPED(130);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    /** The process's exit status. */
    public int value() {
        return value;
    }
}
