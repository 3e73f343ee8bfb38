package org.maskwright.core;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A raster of labels in tiles of which some are shared with others: a tile is copied before it is written for the first time since it was
 * shared. Tiles at the right and the bottom reach over the edge; what lies there is nobody's. Confined to one thread at a time.
 */
final class TileGrid {
    private final Size size;
    private final int columns;
    private Tile[] tiles;
    private final BitSet own = new BitSet();
    private boolean shared;

    private TileGrid(Size size, Tile[] tiles) {
        this.size = size;
        this.columns = columns(size);
        this.tiles = tiles;
    }

    /** A grid over tiles that others have too. */
    static TileGrid over(Size size, Tile[] tiles) {
        TileGrid grid = new TileGrid(size, tiles);
        grid.shared = true;
        return grid;
    }

    /** A grid of background. */
    static TileGrid blank(Size size) {
        Tile[] tiles = new Tile[columns(size) * rows(size)];
        Arrays.fill(tiles, Tile.filled(0));
        return new TileGrid(size, tiles);
    }

    static int columns(Size size) {
        return (size.width() + Tile.SIDE - 1) >> Tile.SHIFT;
    }

    static int rows(Size size) {
        return (size.height() + Tile.SIDE - 1) >> Tile.SHIFT;
    }

    /** The tiles as they are now; from here on each is copied before it is written. */
    Tile[] share() {
        shared = true;
        own.clear();
        return tiles;
    }

    /** Puts a tile that nobody will write any more in the place of another. */
    void put(int column, int row, Tile tile) {
        tiles[row * columns + column] = tile;
    }

    int at(int x, int y) {
        return tile(x, y).at(Tile.index(x, y));
    }

    private Tile tile(int x, int y) {
        return tiles[(y >> Tile.SHIFT) * columns + (x >> Tile.SHIFT)];
    }

    /** Whether a stretch of a row is all of one label. */
    boolean holds(int y, int from, int to, int label) {
        for (int x = from; x < to; ) {
            int end = Math.min(to, (x | Tile.SIDE - 1) + 1);
            Tile tile = tile(x, y);
            int index = Tile.index(x, y);
            if (tile.at(index) != label || tile.runEnd(index, index + end - x) < index + end - x) {
                return false;
            }
            x = end;
        }
        return true;
    }

    /** Writes one label to a stretch of a row. */
    void fill(int y, int from, int to, int label) {
        for (int x = from; x < to; ) {
            int end = Math.min(to, (x | Tile.SIDE - 1) + 1);
            int index = Tile.index(x, y);
            ownTile(x, y).fill(index, index + end - x, label);
            x = end;
        }
    }

    private Tile ownTile(int x, int y) {
        int i = (y >> Tile.SHIFT) * columns + (x >> Tile.SHIFT);
        if (!own.get(i)) {
            if (shared) {
                tiles = tiles.clone();
                shared = false;
            }
            tiles[i] = tiles[i].copy();
            own.set(i);
        }
        return tiles[i];
    }

    Size size() {
        return size;
    }
}
