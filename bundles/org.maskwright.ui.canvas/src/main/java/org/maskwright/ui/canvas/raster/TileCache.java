package org.maskwright.ui.canvas.raster;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Keeps tiles in a stated amount of memory: those looked at longest ago make room for others. Owns them. Confined to one thread.
 *
 * @param <V> what is kept of a tile
 */
public final class TileCache<V> implements AutoCloseable {
    private final long mostBytes;
    private final Consumer<V> dispose;
    private final Map<TileKey, Kept<V>> tiles = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    private record Kept<V>(V tile, long bytes) {}

    /**
     * @param mostBytes in which they are kept; the latest one is kept in any case
     * @param dispose given each tile that is not kept any more
     */
    public TileCache(long mostBytes, Consumer<V> dispose) {
        this.mostBytes = mostBytes;
        this.dispose = dispose;
    }

    /** A tile, if it is kept. */
    public Optional<V> get(TileKey key) {
        return Optional.ofNullable(tiles.get(key)).map(Kept::tile);
    }

    /** Keeps a tile of so many bytes. */
    public void put(TileKey key, V tile, long size) {
        forget(Optional.ofNullable(tiles.put(key, new Kept<>(tile, size))));
        bytes += size;
        Iterator<Kept<V>> eldest = tiles.values().iterator();
        while (bytes > mostBytes && tiles.size() > 1) {
            Kept<V> gone = eldest.next();
            eldest.remove();
            forget(Optional.of(gone));
        }
    }

    private void forget(Optional<Kept<V>> kept) {
        kept.ifPresent(k -> {
            bytes -= k.bytes();
            dispose.accept(k.tile());
        });
    }

    /** Keeps those no longer. */
    public void drop(Predicate<TileKey> which) {
        tiles.entrySet().removeIf(e -> {
            boolean gone = which.test(e.getKey());
            if (gone) {
                forget(Optional.of(e.getValue()));
            }
            return gone;
        });
    }

    /** Memory that is taken, bytes. */
    public long bytes() {
        return bytes;
    }

    /** Keeps nothing any more. */
    @Override
    public void close() {
        drop(k -> true);
    }
}
