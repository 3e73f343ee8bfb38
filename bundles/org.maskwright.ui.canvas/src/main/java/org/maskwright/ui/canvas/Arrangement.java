package org.maskwright.ui.canvas;

import java.util.List;

/** How pictures share a canvas. They share its zoom and place, too, and are of one size, px. */
public sealed interface Arrangement {
    /**
     * One in all of it.
     *
     * @param scene what is shown
     */
    record One(Scene scene) implements Arrangement {}

    /**
     * Two beside each other, or one above the other where they are larger so.
     *
     * @param first at the left or above
     * @param second at the right or below
     */
    record Beside(Scene first, Scene second) implements Arrangement {}

    /**
     * Two at the same place, of which one is seen.
     *
     * @param first of them
     * @param second of them
     * @param isSecond whether it is the second one that is seen
     */
    record Turns(Scene.Picture first, Scene.Picture second, boolean isSecond) implements Arrangement {}

    /**
     * Two at the same place, on either side of a line that can be dragged.
     *
     * @param left seen at the left of the line
     * @param right seen at the right of it
     */
    record Curtain(Scene.Picture left, Scene.Picture right) implements Arrangement {}

    /** What is shown, in reading order. */
    default List<Scene> scenes() {
        return switch (this) {
            case One one -> List.of(one.scene());
            case Beside beside -> List.of(beside.first(), beside.second());
            case Turns turns -> List.of(turns.isSecond() ? turns.second() : turns.first());
            case Curtain curtain -> List.of(curtain.left(), curtain.right());
        };
    }

    /** The pictures that are shown or soon will be. */
    default List<Scene.Picture> pictures() {
        List<Scene> all = this instanceof Turns turns ? List.of(turns.first(), turns.second()) : scenes();
        return all.stream()
                .filter(Scene.Picture.class::isInstance)
                .map(Scene.Picture.class::cast)
                .toList();
    }
}
