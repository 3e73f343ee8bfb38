package org.maskwright.imaging.stored;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/**
 * Portable bitmaps, greymaps and pixmaps, as text (P1, P2, P3) or bytes (P4, P5, P6).
 *
 * <p>Source: the manual pages pbm(5), pgm(5) and ppm(5) of Netpbm. Only the first picture of a file is read.
 */
public final class PnmFile {
    private static final int MOST_LARGEST = 65535;

    private final Bytes file;
    private final int kind;
    private final Size size;
    private final int largest;
    private final long offset;

    private PnmFile(Bytes file, Size size, int largest, long offset) {
        this.file = file;
        this.kind = kind(file);
        this.size = size;
        this.largest = largest;
        this.offset = offset;
    }

    /** 1…6. */
    private static int kind(Bytes file) {
        return file.u8(1) - '0';
    }

    private static Optional<PnmFile> parse(byte[] bytes) {
        Bytes file = Bytes.bigEndian(bytes);
        int kind = kind(file);
        PnmNumbers numbers = new PnmNumbers(file, 2);
        long width = numbers.next();
        long height = numbers.next();
        long largest = kind == 1 || kind == 4 ? 1 : numbers.next();
        Size size = ImageHeader.possibleSize(width, height);
        // One white space, and no more, stands between the header and the samples.
        return size.pixels() == 0 || largest < 1 || largest > MOST_LARGEST
                ? Optional.empty()
                : Optional.of(new PnmFile(file, size, (int) largest, numbers.at() + 1));
    }

    /** Reads the header; of size 0×0 when it makes no sense. */
    public static ImageHeader header(byte[] bytes) {
        return parse(bytes)
                .map(f -> new ImageHeader(ImageFormat.PNM, f.size, f.colour(), f.bitDepth(), false, 1))
                .orElseGet(() -> ImageHeader.unreadable(ImageFormat.PNM));
    }

    /** Whether a file holds as much as its header declares; of text only that every sample could be there. */
    public static Integrity integrity(byte[] bytes) {
        return parse(bytes)
                .filter(f -> bytes.length < f.offset + f.leastBytes())
                .map(f -> Integrity.truncated(
                        "ends after %,d of at least %,d bytes", bytes.length, f.offset + f.leastBytes()))
                .orElse(Integrity.INTACT);
    }

    /**
     * The samples of a file.
     *
     * @throws IOException when it is damaged or incomplete, in one line
     */
    public static Raster read(byte[] bytes) throws IOException {
        PnmFile file =
                parse(bytes).orElseThrow(() -> new IOException("PNM file is damaged: its header makes no sense"));
        if (bytes.length < file.offset + file.leastBytes()) {
            throw new IOException("PNM file ends too early");
        }
        return switch (file.kind) {
            case 1, 2, 3 -> file.ofText();
            case 4 -> file.ofBits();
            default -> file.ofBytes();
        };
    }

    private ColourType colour() {
        return kind == 3 || kind == 6 ? ColourType.RGB : ColourType.GREY;
    }

    /** The depth whose largest value is the file's, else the next that holds it: values stay as they are stored. */
    private int bitDepth() {
        if (colour() == ColourType.GREY && (largest == 1 || largest == 3 || largest == 15)) {
            return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
        }
        return largest > 255 ? 16 : 8;
    }

    private long samples() {
        return size.pixels() * colour().channels();
    }

    private long leastBytes() {
        return switch (kind) {
            case 1 -> samples();
            // A digit each, and white space between them.
            case 2, 3 -> 2 * samples() - 1;
            case 4 -> (size.width() + 7L) / 8 * size.height();
            default -> samples() * (largest > 255 ? 2 : 1);
        };
    }

    private Raster ofText() throws IOException {
        Raster raster = Raster.blank(size, colour(), bitDepth());
        PnmNumbers numbers = new PnmNumbers(file, offset);
        for (int i = 0; i < samples(); i++) {
            raster.set(i, kind == 1 ? 1 - checked(numbers.nextDigit()) : checked(numbers.next()));
        }
        return raster;
    }

    /** Of bitmaps 1 is black. */
    private Raster ofBits() {
        Raster raster = Raster.blank(size, ColourType.GREY, 1);
        long stride = (size.width() + 7L) / 8;
        for (int i = 0; i < samples(); i++) {
            int x = i % size.width();
            int bits = file.u8(offset + i / size.width() * stride + x / 8);
            raster.set(i, 1 - (bits >> 7 - x % 8 & 1));
        }
        return raster;
    }

    private Raster ofBytes() throws IOException {
        Raster raster = Raster.blank(size, colour(), bitDepth());
        for (int i = 0; i < samples(); i++) {
            raster.set(i, checked(largest > 255 ? file.u16(offset + 2L * i) : file.u8(offset + i)));
        }
        return raster;
    }

    private int checked(long sample) throws IOException {
        if (sample < 0 || sample > largest) {
            throw new IOException("PNM file is damaged: a sample is "
                    + (sample < 0 ? "missing or no number" : sample + ", above its largest value " + largest));
        }
        return (int) sample;
    }
}
