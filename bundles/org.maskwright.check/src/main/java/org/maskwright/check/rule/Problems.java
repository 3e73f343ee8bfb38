package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file: lists the first few, counts them all. Not safe for several threads. */
final class Problems {
    private final int limit;
    private final Runnable checkpoint;
    private final List<String> listed = new ArrayList<>();
    private int count;

    /**
     * @param limit how many are listed
     * @param checkpoint called for each entry of the file; may throw to end the review
     */
    Problems(int limit, Runnable checkpoint) {
        this.limit = limit;
        this.checkpoint = checkpoint;
    }

    /** To be called for each entry of the file. */
    void checkpoint() {
        checkpoint.run();
    }

    /** Adds a problem: where it is, and what is wrong there. */
    void add(String where, String what) {
        count++;
        if (listed.size() < limit) {
            listed.add(where + " " + what);
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** The first ones. */
    List<String> listed() {
        return List.copyOf(listed);
    }
}
