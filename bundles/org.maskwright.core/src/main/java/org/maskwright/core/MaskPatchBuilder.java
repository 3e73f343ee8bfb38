package org.maskwright.core;

/**
 * Draws upon a mask that stays as it is, and says what changed: how a tool turns a dab, a polygon or a fill into a {@link MaskPatch}. It may
 * draw in any order and over itself. Confined to one thread at a time.
 */
public final class MaskPatchBuilder {
    private final MaskSnapshot begin;
    private final TileGrid grid;

    /** Begins with this mask, which is not copied. */
    public MaskPatchBuilder(MaskSnapshot begin) {
        this.begin = begin;
        this.grid = TileGrid.over(begin.size(), begin.tiles());
    }

    /**
     * Gives the pixels of a stretch of a row a label; what lies outside the mask is left out. Costs the pixels, and a copy of each tile that
     * is drawn on for the first time.
     *
     * @param y row
     * @param from first column
     * @param to column after the last
     * @param label 0…{@link MaskSnapshot#largest}
     * @throws IllegalArgumentException when the mask has no such label
     */
    public void draw(int y, int from, int to, int label) {
        if (label < 0 || label > begin.largest()) {
            throw new IllegalArgumentException("label " + label + " in a mask of labels up to " + begin.largest());
        }
        if (y >= 0 && y < begin.size().height()) {
            grid.fill(y, Math.max(0, from), Math.min(begin.size().width(), to), label);
        }
    }

    /** The label of a pixel as drawn so far. */
    public int at(int x, int y) {
        return grid.at(x, y);
    }

    /** What has changed since the beginning, whatever was drawn over. Costs the tiles that were drawn on. */
    public MaskPatch patch() {
        return MaskPatch.between(begin, new MaskSnapshot(begin.size(), begin.depth(), grid.share()));
    }
}
