package org.maskwright.imaging.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/**
 * Arrays of NumPy of two dimensions, {@code [height][width]}, of truth values, whole numbers or floating-point ones, which must lie within
 * 0…65535.
 *
 * <p>Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays".
 */
public final class NpyFile {
    private static final int MOST_HEADER = 1 << 16;
    private static final Set<Integer> LENGTHS = Set.of(1, 2, 4, 8);
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=]?)([a-zA-Z])(\\d+)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE =
            Pattern.compile("'shape':\\s*\\(\\s*(\\d{1,10})\\s*,\\s*(\\d{1,10})\\s*,?\\s*\\)");

    private final Bytes file;
    private final Size size;
    private final Type type;
    private final boolean columns;

    private NpyFile(Bytes file, Size size, Type type, boolean columns) {
        this.file = file.littleEndian(type.little);
        this.size = size;
        this.type = type;
        this.columns = columns;
    }

    /** What the numbers of an array are: {@code b1}, {@code u1}, {@code i8}, {@code f4}, … */
    private record Type(boolean little, char kind, int bytes) {
        static Type of(Matcher type) {
            return new Type(!type.group(1).equals(">"), type.group(2).charAt(0), Integer.parseInt(type.group(3)));
        }

        boolean whole() {
            return kind == 'b' && bytes == 1 || (kind == 'u' || kind == 'i') && LENGTHS.contains(bytes);
        }

        boolean real() {
            return kind == 'f' && bytes > 1 && LENGTHS.contains(bytes);
        }
    }

    private static Optional<NpyFile> parse(byte[] bytes) {
        Bytes file = Bytes.littleEndian(bytes);
        boolean first = file.u8(6) == 1;
        int start = first ? 10 : 12;
        int length = (int) Math.min(MOST_HEADER, first ? file.u16(8) : file.u32(8));
        if (!file.holds(start, length)) {
            return Optional.empty();
        }
        String text = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find() || !order.find() || !shape.find() || type.group(3).length() > 2) {
            return Optional.empty();
        }
        Size size = ImageHeader.possibleSize(Long.parseLong(shape.group(2)), Long.parseLong(shape.group(1)));
        Bytes numbers = file.part(start + length, bytes.length);
        return Optional.of(
                new NpyFile(numbers, size, Type.of(type), order.group(1).equals("True")));
    }

    /** Reads the header; of size 0×0 when it makes no sense, or the array is not of two dimensions. */
    public static ImageHeader header(byte[] bytes) {
        return parse(bytes)
                .map(f -> new ImageHeader(
                        ImageFormat.NPY, f.size, ColourType.GREY, f.type.bytes == 1 ? 8 : 16, f.type.kind == 'f', 1))
                .orElseGet(() -> ImageHeader.unreadable(ImageFormat.NPY));
    }

    /** Whether a file holds the whole array, of numbers that can be a mask. */
    public static Integrity integrity(byte[] bytes) {
        Optional<NpyFile> parsed = parse(bytes);
        if (parsed.isEmpty()) {
            return Integrity.INTACT;
        }
        NpyFile file = parsed.get();
        if (file.file.length() < file.length()) {
            return Integrity.truncated("ends after %,d of %,d bytes of numbers", file.file.length(), file.length());
        }
        return file.unlike()
                .map(what -> new Integrity(Integrity.State.NOT_AN_IMAGE, "it is " + what))
                .orElse(Integrity.INTACT);
    }

    /** What else than a mask the array is, if it is: a network's bare output, or no numbers at all. */
    private Optional<String> unlike() {
        if (!type.whole() && !type.real()) {
            return Optional.of("an array of other than real numbers; save the mask as uint8");
        }
        for (int i = 0; type.real() && i < size.pixels(); i++) {
            double value = real(i);
            if (Double.isFinite(value) && (value < 0 || value > Character.MAX_VALUE)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "an array of numbers outside 0…65535, as %.4g, such as a network gives before the last step; save the mask as uint8",
                        value));
            }
        }
        return Optional.empty();
    }

    /** The numbers of an array of floating-point ones, row-major, in the order of pixels; empty for any other file, or one that is cut off. */
    public static Optional<double[]> reals(byte[] bytes) {
        return parse(bytes)
                .filter(f -> f.type.real() && f.file.length() >= f.length())
                .map(f -> {
                    double[] reals = new double[Math.toIntExact(f.size.pixels())];
                    for (int i = 0; i < reals.length; i++) {
                        reals[i] = f.real(i);
                    }
                    return reals;
                });
    }

    /**
     * The whole numbers of a file: 8 bits where that is enough, else 16.
     *
     * @throws IOException when it is incomplete or holds other numbers than can be in a mask, in one line
     */
    public static Raster read(byte[] bytes) throws IOException {
        NpyFile file = parse(bytes)
                .orElseThrow(() -> new IOException("NPY file holds no array of two dimensions; save each mask as one"));
        if (!file.type.whole()) {
            throw new IOException("NPY file holds other than whole numbers; save the mask as uint8");
        } else if (file.file.length() < file.length()) {
            throw new IOException("NPY file ends too early");
        }
        return file.raster();
    }

    private long length() {
        return size.pixels() * type.bytes;
    }

    private Raster raster() throws IOException {
        int pixels = (int) size.pixels();
        long largest = 0;
        for (int i = 0; i < pixels; i++) {
            long value = number(i);
            if (value < 0 || value > Character.MAX_VALUE) {
                throw new IOException("NPY file holds " + value + "; values of masks are 0…65535");
            }
            largest = Math.max(largest, value);
        }
        Raster raster = Raster.blank(size, ColourType.GREY, largest > 255 ? 16 : 8);
        for (int i = 0; i < pixels; i++) {
            raster.set(i, (int) number(i));
        }
        return raster;
    }

    /** The number of a pixel; one that is no {@code long} comes out negative. */
    private long number(int pixel) {
        int index = columns ? pixel % size.width() * size.height() + pixel / size.width() : pixel;
        long at = (long) type.bytes * index;
        long value =
                switch (type.bytes) {
                    case 1 -> file.u8(at);
                    case 2 -> file.u16(at);
                    case 4 -> file.u32(at);
                    default -> eight(at);
                };
        int unused = Long.SIZE - Byte.SIZE * type.bytes;
        return type.kind == 'i' ? value << unused >> unused : value;
    }

    private double real(int pixel) {
        long bits = number(pixel);
        return switch (type.bytes) {
            case 2 -> Float.float16ToFloat((short) bits);
            case 4 -> Float.intBitsToFloat((int) bits);
            default -> Double.longBitsToDouble(bits);
        };
    }

    private long eight(long at) {
        long first = file.u32(at);
        long second = file.u32(at + 4);
        return file.little() ? second << 32 | first : first << 32 | second;
    }
}
