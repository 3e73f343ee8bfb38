package org.maskwright.imaging.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.stored.Raster;

/** Rasters of every encoding that a PNG mask can have. */
public final class Rasters {
    /** A colour type with a bit depth that PNG allows for it. */
    public record Encoding(ColourType colour, int bitDepth) {}

    private Rasters() {}

    public static List<Encoding> encodings() {
        List<Encoding> all = new ArrayList<>();
        for (int depth : new int[] {1, 2, 4, 8, 16}) {
            all.add(new Encoding(ColourType.GREY, depth));
            if (depth <= 8) {
                all.add(new Encoding(ColourType.PALETTE, depth));
            }
            if (depth >= 8) {
                all.add(new Encoding(ColourType.GREY_ALPHA, depth));
                all.add(new Encoding(ColourType.RGB, depth));
                all.add(new Encoding(ColourType.RGBA, depth));
            }
        }
        return all;
    }

    /** Any samples, with runs as masks have them. */
    public static Raster random(Encoding encoding, Size size, Random random) {
        Raster raster = Raster.blank(size, encoding.colour(), encoding.bitDepth());
        int samples = (int) size.pixels() * raster.channels();
        int value = 0;
        boolean noisy = random.nextBoolean();
        for (int i = 0; i < samples; i++) {
            value = noisy || random.nextInt(30) == 0 ? random.nextInt(raster.largest() + 1) : value;
            raster.set(i, value);
        }
        return raster;
    }

    /** A mask whose every pixel holds a value that the map knows, where the depth allows. */
    public static Raster coded(Encoding encoding, Size size, LabelMap map, Random random) {
        Raster raster = random(encoding, size, random);
        int[] known = java.util.stream.IntStream.rangeClosed(0, raster.largest())
                .filter(v -> new ValueMap(map, raster.largest()).known(v) != LabelMap.UNKNOWN)
                .toArray();
        int channels = raster.channels();
        int colours = channels - (encoding.colour().alpha() ? 1 : 0);
        for (int p = 0; p < size.pixels(); p++) {
            int value = known[random.nextInt(known.length)];
            for (int c = 0; c < colours; c++) {
                raster.set(p * channels + c, value);
            }
        }
        return raster;
    }

    /** Palette (where there must be one) and ancillary chunks before and after the pixels. */
    public static List<PngChunk> chunks(Encoding encoding) {
        List<PngChunk> chunks = new ArrayList<>();
        chunks.add(new PngChunk("gAMA", new byte[] {0, 0, (byte) 0xb1, (byte) 0x8f}, false));
        if (encoding.colour() == ColourType.PALETTE) {
            byte[] colours = new byte[3 << encoding.bitDepth()];
            new Random(7).nextBytes(colours);
            chunks.add(new PngChunk("PLTE", colours, false));
            chunks.add(new PngChunk("tRNS", new byte[] {0, 127}, false));
        }
        chunks.add(
                new PngChunk("tEXt", "Comment\0a mask".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), false));
        chunks.add(new PngChunk("prVt", new byte[] {1, 2, 3}, true));
        return chunks;
    }
}
