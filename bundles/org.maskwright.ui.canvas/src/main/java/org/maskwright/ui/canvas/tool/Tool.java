package org.maskwright.ui.canvas.tool;

import java.util.List;

/** Takes gestures of the pointer that would move the picture otherwise. Of the UI thread. */
public interface Tool {
    /** What the pointer looks like while a press would be the tool's. */
    enum PointerLook {
        /** As it does elsewhere. */
        ARROW,
        /** Fine lines that cross where it points. */
        CROSS,
        /** Two arrows: what is there can be moved left and right. */
        SIDEWAYS
    }

    /** What a person says to a tool that has something under way. */
    enum Reply {
        /** That it be done: Enter, or a double click. */
        ACCEPT,
        /** One step back: Backspace, or the right button. */
        BACK,
        /** That it not be done: Escape. */
        CANCEL
    }

    /** No tool: all drags move the picture. */
    Tool NONE = new Tool() {
        @Override
        public boolean takes(Pointer at) {
            return false;
        }

        @Override
        public void drag(Pointer to) {}
    };

    /** Whether a press here is the tool's. */
    boolean takes(Pointer at);

    /** Begins a gesture that is the tool's. */
    default void press(Pointer at) {}

    /** Goes on with it. */
    void drag(Pointer to);

    /** Ends it. */
    default void release(Pointer at) {}

    /** The pointer moves, and no button is down. */
    default void hover(Pointer at) {}

    /** The pointer is not over the picture any more. */
    default void leave() {}

    /** The right button, which is a step back otherwise; tells whether the tool takes it for a gesture of its own. */
    default boolean pressRight(Pointer at) {
        return false;
    }

    /** Becomes larger (&gt; 0) or smaller by steps; tools without a size do nothing. */
    default void resize(int steps) {}

    /** Takes an answer, if it has something under way that it answers; tells whether it had. */
    default boolean answer(Reply reply) {
        return false;
    }

    /** What the pointer looks like over what the tool takes. */
    default PointerLook look() {
        return PointerLook.ARROW;
    }

    /** Whether it goes on taking gestures while what it asked for is shown as a proposal. */
    default boolean goesOn() {
        return false;
    }

    /** Whether what is under way was come to in steps: undo takes back one, rather than drop all, and the mask is seen as it would be. */
    default boolean isStepwise() {
        return false;
    }

    /** What is drawn upon the picture now. */
    default List<Mark> marks() {
        return List.of();
    }
}
