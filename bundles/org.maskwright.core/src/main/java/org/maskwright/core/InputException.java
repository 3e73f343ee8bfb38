package org.maskwright.core;

import java.util.Objects;

/**
 * What the user gave cannot be used as it is. The message is one line for that user: what is wrong, where, and what to do.
 *
 * <p>An expected failure: a command line prints the message and exits with 2, a workbench shows it; neither prints a stack trace.
 */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one line: what is wrong, where, what to do
     */
    public InputException(String message) {
        super(message);
    }

    /**
     * @param message one line: what is wrong, where, what to do
     * @param cause what was found underneath
     */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The one line for the user. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "every constructor takes a message");
    }
}
