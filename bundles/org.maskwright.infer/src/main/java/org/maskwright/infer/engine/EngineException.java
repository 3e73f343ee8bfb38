package org.maskwright.infer.engine;

import java.util.Objects;

/** A network could not be loaded, or failed while it ran. The message is one line without the library's stack of words around it. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one line
     * @param cause what the library threw
     */
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The one line. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "the constructor takes a message");
    }
}
