package org.maskwright.ui.canvas;

/** Takes drags of the pointer that would move the picture otherwise. Of the UI thread. */
interface Tool {
    /**
     * Where the pointer is.
     *
     * @param x px of the picture from its left
     * @param y px of the picture from its top
     * @param scale screen px for a px of the picture
     */
    record Pointer(double x, double y, double scale) {}

    /** No tool: all drags move the picture. */
    Tool NONE = new Tool() {
        @Override
        public boolean takes(Pointer at) {
            return false;
        }

        @Override
        public void drag(Pointer to) {}
    };

    /** Whether a drag that begins here is the tool's. */
    boolean takes(Pointer at);

    /** Goes on with a drag that is the tool's. */
    void drag(Pointer to);
}
