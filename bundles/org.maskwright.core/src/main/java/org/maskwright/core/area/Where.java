package org.maskwright.core.area;

/** Which pixels may change at all, by the label that they have: what a person protects. */
public sealed interface Where {
    /** All may. */
    record Anywhere() implements Where {
        @Override
        public boolean allows(int label) {
            return true;
        }
    }

    /**
     * Those of one label may: {@code Only(0)} paints outside of what is labelled.
     *
     * @param label 0…65535
     */
    record Only(int label) implements Where {
        @Override
        public boolean allows(int found) {
            return found == label;
        }
    }

    /**
     * Those of any other label may: {@code Except(0)} paints inside of what is labelled.
     *
     * @param label 0…65535
     */
    record Except(int label) implements Where {
        @Override
        public boolean allows(int found) {
            return found != label;
        }
    }

    /** No pixel is protected. */
    Where ANYWHERE = new Anywhere();

    /** What is background may change, and nothing else. */
    Where OUTSIDE = new Only(0);

    /** What has a label may change, and background not. */
    Where INSIDE = new Except(0);

    /** Whether a pixel that has this label may change. */
    boolean allows(int label);
}
