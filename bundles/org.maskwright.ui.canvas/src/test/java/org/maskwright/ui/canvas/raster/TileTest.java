package org.maskwright.ui.canvas.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;

/** Tiles, what they show, and how many are kept. */
class TileTest {
    private final Sheet sheet = new Sheet(Layers.of(Optional.of(Pictures.grey(new Size(8, 8), 0)), Optional.empty()));
    private final List<String> gone = new ArrayList<>();
    private final TileCache<String> cache = new TileCache<>(100, gone::add);

    private TileKey tile(double scale, int column, int row) {
        return new TileKey(sheet, Pictures.FILL, scale, column, row);
    }

    @Test
    void tilesAtTheEndAreSmaller() {
        var scaled = new Size(700, 300);
        assertThat(tile(1, 0, 0).area(scaled)).isEqualTo(new Rect(0, 0, 256, 256));
        assertThat(tile(1, 2, 1).area(scaled)).isEqualTo(new Rect(512, 256, 188, 44));
    }

    @Test
    void aChangeIsShownByTheTilesAroundIt() {
        var change = new Rect(100, 100, 10, 10);
        assertThat(tile(1, 0, 0).shows(change)).isTrue();
        assertThat(tile(1, 1, 0).shows(change)).isFalse();
        assertThat(tile(2.5, 1, 1).shows(change)).isTrue();
        assertThat(tile(2.5, 0, 0).shows(change)).as("the outline at its edge").isTrue();
        assertThat(tile(0.1, 0, 0).shows(change)).isTrue();
        assertThat(tile(0.1, 1, 0).shows(change)).isFalse();
    }

    @Test
    void twoSheetsAreNeverTheSamePicture() {
        var other = new TileKey(new Sheet(sheet.layers()), Pictures.FILL, 1, 0, 0);
        assertThat(other).isNotEqualTo(tile(1, 0, 0));
    }

    @Test
    void thoseLookedAtLongestAgoMakeRoom() {
        cache.put(tile(1, 0, 0), "a", 40);
        cache.put(tile(1, 1, 0), "b", 40);
        assertThat(cache.get(tile(1, 0, 0))).contains("a");
        cache.put(tile(1, 2, 0), "c", 40);
        assertThat(gone).containsExactly("b");
        assertThat(cache.bytes()).isEqualTo(80);
        cache.put(tile(1, 3, 0), "large", 500);
        assertThat(gone).containsExactly("b", "a", "c");
        assertThat(cache.get(tile(1, 3, 0))).as("it is to be painted").contains("large");
    }

    @Test
    void whatIsReplacedOrDroppedIsDisposed() {
        cache.put(tile(1, 0, 0), "a", 40);
        cache.put(tile(1, 0, 0), "b", 30);
        assertThat(gone).containsExactly("a");
        cache.drop(k -> k.scale() == 1);
        assertThat(gone).containsExactly("a", "b");
        cache.put(tile(1, 0, 0), "c", 40);
        cache.close();
        assertThat(gone).containsExactly("a", "b", "c");
        assertThat(cache.bytes()).isZero();
    }

    @Test
    void aSheetTellsWhereItsLayersChanged() {
        var told = new ArrayList<Rect>();
        var listening = sheet.onChange(told::add);
        sheet.replace(sheet.layers(), new Rect(1, 2, 3, 4));
        sheet.replace(sheet.layers());
        listening.close();
        sheet.replace(sheet.layers());
        assertThat(told).containsExactly(new Rect(1, 2, 3, 4), new Rect(0, 0, 8, 8));
    }
}
