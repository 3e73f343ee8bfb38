package org.maskwright.dataset.stroke;

/** One record of a stroke log: what happened, in the order in which it did. Immutable. */
sealed interface StrokeRecord {
    /**
     * The first one: what is drawn upon.
     *
     * @param base the mask
     */
    record Begun(StrokeBase base) implements StrokeRecord {}

    /**
     * A stroke was drawn.
     *
     * @param stroke which
     */
    record Drawn(Stroke stroke) implements StrokeRecord {}

    /** The latest stroke was taken back. */
    record Undone() implements StrokeRecord {}

    /** The stroke that was taken back last was brought back. */
    record Redone() implements StrokeRecord {}

    /**
     * The mask as it is here is about to be saved.
     *
     * @param save number of the attempt: 1, 2, 3 …
     */
    record Taken(long save) implements StrokeRecord {}

    /**
     * The file of an attempt is about to be written.
     *
     * @param save number of the attempt
     * @param path of the mask
     * @param sha256 of the file
     */
    record Saving(long save, String path, String sha256) implements StrokeRecord {}

    /**
     * The file of an attempt was written.
     *
     * @param save number of the attempt
     */
    record Saved(long save) implements StrokeRecord {}

    /** Nothing was drawn since the mask was taken that was saved last: whoever looks for unsaved strokes need not read what comes before. */
    record Clean() implements StrokeRecord {}
}
