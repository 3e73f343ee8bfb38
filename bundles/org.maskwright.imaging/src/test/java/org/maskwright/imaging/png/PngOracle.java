package org.maskwright.imaging.png;

import ar.com.hjg.pngj.FilterType;
import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngReader;
import ar.com.hjg.pngj.PngWriter;
import ar.com.hjg.pngj.chunks.ChunkRaw;
import ar.com.hjg.pngj.chunks.PngChunk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

/** PNG files by another implementation (PNGJ), to compare ours with. */
public final class PngOracle {
    private PngOracle() {}

    /** All samples as stored, interleaved. */
    public static int[] samples(byte[] file) {
        PngReader reader = new PngReader(new ByteArrayInputStream(file));
        int perRow = reader.imgInfo.samplesPerRow;
        int[] samples = new int[perRow * reader.imgInfo.rows];
        for (int y = 0; y < reader.imgInfo.rows; y++) {
            int[] row = ((ImageLineInt) reader.readRow(y)).getScanline();
            System.arraycopy(row, 0, samples, y * perRow, perRow);
        }
        reader.end();
        return samples;
    }

    /** Bit depth, channels, and whether it has a palette. */
    public static ImageInfo info(byte[] file) {
        PngReader reader = new PngReader(new ByteArrayInputStream(file));
        ImageInfo info = reader.imgInfo;
        reader.close();
        return info;
    }

    /** Types and contents of all chunks but IHDR, IDAT, IEND, in order. */
    public static List<String> chunks(byte[] file) {
        PngReader reader = new PngReader(new ByteArrayInputStream(file));
        reader.readSkippingAllRows();
        List<String> chunks = new ArrayList<>();
        for (PngChunk chunk : reader.getChunksList().getChunks()) {
            ChunkRaw raw = chunk.getRaw();
            if (!List.of("IHDR", "IDAT", "IEND").contains(chunk.id)) {
                chunks.add(chunk.id + " " + java.util.Arrays.toString(raw.data));
            }
        }
        reader.close();
        return chunks;
    }

    /** A file with these samples, each row filtered as asked. */
    public static byte[] write(Raster raster, FilterType filter) {
        Size size = raster.size();
        boolean alpha = raster.colour().alpha();
        boolean grey = raster.channels() < 3 && raster.colour() != ColourType.PALETTE;
        ImageInfo info = new ImageInfo(
                size.width(), size.height(), raster.bitDepth(), alpha, grey, raster.colour() == ColourType.PALETTE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngWriter writer = new PngWriter(out, info);
        writer.setFilterType(filter);
        if (raster.colour() == ColourType.PALETTE) {
            writer.getMetadata().createPLTEChunk().setNentries(1 << raster.bitDepth());
        }
        ImageLineInt line = new ImageLineInt(info);
        for (int y = 0; y < size.height(); y++) {
            for (int i = 0; i < info.samplesPerRow; i++) {
                line.getScanline()[i] = raster.at(y * info.samplesPerRow + i);
            }
            writer.writeRow(line, y);
        }
        writer.end();
        return out.toByteArray();
    }
}
