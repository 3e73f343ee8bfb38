package org.maskwright.imaging.stored;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.maskwright.imaging.file.Integrity;

/**
 * Whether the compressed strips and tiles of a TIFF file give what they must: TIFF has no checksums, and decoders fill with nothing what does not come.
 * LZW and deflate are followed; of other compressions, and of layouts that are not plain, nothing is said.
 */
final class TiffStrips {
    private static final int LZW = 5;
    private static final int DEFLATE = 8;
    private static final int DEFLATE_OF_OLD = 32946;
    private static final int YCBCR = 6;
    private static final int BUFFER = 1 << 16;

    private final TiffTags tags;
    private final Bytes file;
    private final boolean tiled;
    private final long most;
    private final long width;
    private final long height;

    /** @param tags of a file whose directory is whole */
    TiffStrips(TiffTags tags) {
        this.tags = tags;
        this.file = tags.file();
        this.tiled = tags.count(TiffTags.TILE_OFFSETS) > 0;
        this.width = tags.value(TiffTags.WIDTH, 0);
        this.height = tags.value(TiffTags.HEIGHT, 0);
        this.most = rowBytes(tiled ? tags.value(TiffTags.TILE_WIDTH, 0) : width) * rows();
    }

    private long rowBytes(long pixels) {
        boolean apart = tags.value(TiffTags.PLANES, 1) == 2;
        long samples = apart ? 1 : tags.value(TiffTags.SAMPLES, 1);
        return (pixels * samples * tags.value(TiffTags.BITS, 1) + 7) / 8;
    }

    private long rows() {
        return tiled
                ? tags.value(TiffTags.TILE_LENGTH, 0)
                : Math.min(height, tags.value(TiffTags.ROWS_PER_STRIP, height));
    }

    /** The verdict; costs what the pixels are large, and no more. */
    Integrity check() {
        int compression = (int) tags.value(TiffTags.COMPRESSION, 1);
        boolean known = compression == LZW || compression == DEFLATE || compression == DEFLATE_OF_OLD;
        if (!known || !isPlain()) {
            return Integrity.INTACT;
        }
        int count = tags.count(tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS);
        long left = rowBytes(width) * height * Math.max(1, tags.value(TiffTags.SAMPLES, 1));
        for (int i = 0; i < count && left > 0; i++) {
            Bytes strip = file.part(
                    value(TiffTags.TILE_OFFSETS, TiffTags.STRIP_OFFSETS, i),
                    value(TiffTags.TILE_COUNTS, TiffTags.STRIP_COUNTS, i));
            if (strip.length() > 0 && !isSound(strip, compression, least(i))) {
                return Integrity.corrupt(
                        "its pixel data is damaged: %s %d of %d cannot be unpacked",
                        tiled ? "tile" : "strip", i + 1, count);
            }
            left -= least(i);
        }
        return Integrity.INTACT;
    }

    /** Whether a strip's size follows from the tags in the plain way. */
    private boolean isPlain() {
        long bits = tags.value(TiffTags.BITS, 1);
        boolean alike = true;
        for (int i = 1; i < Math.min(8, tags.count(TiffTags.BITS)); i++) {
            alike &= tags.value(TiffTags.BITS, i, 0) == bits;
        }
        return alike
                && bits >= 1
                && bits <= 64
                && most > 0
                && tags.value(TiffTags.PHOTOMETRIC, -1) != YCBCR
                && tags.value(TiffTags.FILL_ORDER, 1) == 1;
    }

    private long value(int ofTiles, int ofStrips, int index) {
        return tags.value(tiled ? ofTiles : ofStrips, index, 0);
    }

    /** How many bytes a strip must give: of the last in a plane those of the rows that are left. */
    private long least(int index) {
        if (tiled) {
            return most;
        }
        long strips = (height + rows() - 1) / rows();
        long before = index % strips * rows();
        return rowBytes(width) * Math.min(rows(), height - before);
    }

    private boolean isSound(Bytes strip, int compression, long least) {
        if (compression == LZW) {
            var walk = new LzwWalk(strip);
            return walk.isOld() || walk.follow(most) >= least;
        }
        return inflated(strip) >= least;
    }

    /** How many bytes come out; -1 when they are damaged, or more than may. */
    private long inflated(Bytes strip) {
        var inflater = new Inflater();
        try {
            inflater.setInput(strip.data(), strip.start(), strip.length());
            byte[] out = new byte[BUFFER];
            long total = 0;
            while (!inflater.finished() && total <= most) {
                int n = inflater.inflate(out);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                total += n;
            }
            return total <= most ? total : -1;
        } catch (DataFormatException damaged) {
            return -1;
        } finally {
            inflater.end();
        }
    }
}
