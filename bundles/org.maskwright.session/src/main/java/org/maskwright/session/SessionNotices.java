package org.maskwright.session;

/** What stands in the way of seeing a dataset as it is: one line for the user. Safe for any thread. */
public final class SessionNotices {
    private final Runnable changed;
    private volatile String trouble = "";
    private volatile String blind = "";

    /** @param changed told of another line */
    SessionNotices(Runnable changed) {
        this.changed = changed;
    }

    /** The line; empty when all is well. */
    public String line() {
        return trouble.isEmpty() ? blind : trouble;
    }

    /** Whether changes by others are not told of. */
    public boolean isBlind() {
        return !blind.isEmpty();
    }

    /** Says why what is seen is old; empty when it is new. */
    public void trouble(String why) {
        if (!why.equals(trouble)) {
            trouble = why;
            changed.run();
        }
    }

    /** Says why changes by others are not told of. */
    public void blind(String why) {
        blind = why;
        changed.run();
    }
}
