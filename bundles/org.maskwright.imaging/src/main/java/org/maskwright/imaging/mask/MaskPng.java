package org.maskwright.imaging.mask;

import java.util.List;
import java.util.Map;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.Rect;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.png.PngChunk;
import org.maskwright.imaging.png.PngEncoder;
import org.maskwright.imaging.stored.Raster;

/** New PNG files of masks that no file held before, in each coding that datasets have. All cost what the mask is large. */
public final class MaskPng {
    private static final int WHITE = 0xffffff;

    private MaskPng() {}

    /** 8-bit grey, each label as its own value: what {@link LabelMap.Indexed} and {@link LabelMap.Binary01} read. */
    public static byte[] labels(Mask mask) {
        return PngEncoder.encode(Raster.of(mask.size(), ColourType.GREY, 8, mask.toBytes()), List.of());
    }

    /**
     * 8-bit palette, each label as its index, in the colours of the classes and else those of PASCAL VOC: looks like what it is in any viewer,
     * and {@link LabelMap.Indexed} reads it.
     */
    public static byte[] palette(Mask mask, List<LabelClass> classes) {
        byte[] colours = new byte[3 * 256];
        for (int id = 0; id < 256; id++) {
            put(LabelClass.unnamed(id).rgb(), colours, 3 * id);
        }
        classes.forEach(c -> put(c.rgb(), colours, 3 * c.id()));
        return PngEncoder.encode(
                Raster.of(mask.size(), ColourType.PALETTE, 8, mask.toBytes()),
                List.of(new PngChunk("PLTE", colours, false)));
    }

    /** RGB, each label in its class's colour, what has no class in black: what {@link LabelMap.Colours} reads. */
    public static byte[] colours(Mask mask, List<LabelClass> classes) {
        int[] rgb = new int[256];
        classes.forEach(c -> rgb[c.id()] = c.rgb());
        byte[] labels = mask.toBytes();
        byte[] samples = new byte[3 * labels.length];
        for (int i = 0; i < labels.length; i++) {
            put(rgb[labels[i] & 0xff], samples, 3 * i);
        }
        return PngEncoder.encode(Raster.of(mask.size(), ColourType.RGB, 8, samples), List.of());
    }

    /** 8-bit grey, other values for some labels; those without one as they are. */
    public static byte[] valued(Mask mask, Map<Integer, Integer> values) {
        byte[] samples = mask.toBytes();
        for (int i = 0; i < samples.length; i++) {
            int label = samples[i] & 0xff;
            samples[i] = (byte) (int) values.getOrDefault(label, label);
        }
        return PngEncoder.encode(Raster.of(mask.size(), ColourType.GREY, 8, samples), List.of());
    }

    /** 16-bit grey, the number of an instance at each pixel: what {@link LabelMap.Instances} reads. */
    public static byte[] numbers(MaskSnapshot numbers) {
        return PngEncoder.encode(raster(numbers, ColourType.GREY, 16), List.of());
    }

    /** 8-bit palette in the colours of PASCAL VOC, the number of an instance as the index. */
    public static byte[] numbersInColour(MaskSnapshot numbers) {
        Raster raster = raster(numbers, ColourType.PALETTE, 8);
        byte[] colours = new byte[3 * 256];
        for (int id = 0; id < 256; id++) {
            put(LabelClass.unnamed(id).rgb(), colours, 3 * id);
        }
        return PngEncoder.encode(raster, List.of(new PngChunk("PLTE", colours, false)));
    }

    private static Raster raster(MaskSnapshot numbers, ColourType colour, int depth) {
        Size size = numbers.size();
        Raster raster = Raster.blank(size, colour, depth);
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                raster.set(y * size.width() + x, numbers.at(x, y));
            }
        }
        return raster;
    }

    /**
     * What of an area lies in a rectangle, as a palette of transparent black and opaque white: how Supervisely keeps a bitmap.
     *
     * @param box best the area's bounds; within its raster, not empty
     */
    public static byte[] cutOut(Area area, Rect box) {
        Mask mask = area.toMask().crop(box);
        byte[] colours = new byte[6];
        put(WHITE, colours, 3);
        return PngEncoder.encode(
                Raster.of(mask.size(), ColourType.PALETTE, 8, mask.toBytes()),
                List.of(new PngChunk("PLTE", colours, false), new PngChunk("tRNS", new byte[] {0}, false)));
    }

    private static void put(int rgb, byte[] to, int at) {
        to[at] = (byte) (rgb >> 16);
        to[at + 1] = (byte) (rgb >> 8);
        to[at + 2] = (byte) rgb;
    }
}
