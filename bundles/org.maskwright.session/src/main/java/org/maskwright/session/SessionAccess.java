package org.maskwright.session;

/** Whether an open dataset can be changed. */
public sealed interface SessionAccess {
    /** It can: this session holds its lock. */
    record Writable() implements SessionAccess {}

    /**
     * It can only be looked at.
     *
     * @param why one line for the user: another Maskwright has it, or its folder cannot be written
     */
    record ReadOnly(String why) implements SessionAccess {}

    /** Whether it can be changed. */
    default boolean writable() {
        return this instanceof Writable;
    }
}
