package org.maskwright.imaging.png;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import org.maskwright.core.Size;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;

/**
 * A PNG file taken apart into header, chunks and compressed pixels (W3C, "Portable Network Graphics Specification", third edition).
 *
 * <p>The checksums of critical chunks must be right; an ancillary chunk's need not.
 *
 * @param size px
 * @param colour what a pixel consists of
 * @param bitDepth bits a sample, 1…16
 * @param interlaced whether the pixels come in the seven Adam7 passes
 * @param chunks all chunks but IHDR, IDAT and IEND, in order
 * @param pixels the data of the IDAT chunks: views of the file
 */
public record PngFile(
        Size size,
        ColourType colour,
        int bitDepth,
        boolean interlaced,
        List<PngChunk> chunks,
        List<ByteBuffer> pixels) {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Deflate cannot say more than this many bytes with one (zlib, "Maximum Compression Factor"). */
    private static final long DEFLATE_LIMIT = 1032;

    /**
     * Takes a file apart; no pixel is decompressed.
     *
     * @throws IOException when it is no PNG file, is damaged or ends before its pixels
     */
    public static PngFile parse(byte[] bytes) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (ImageFormat.ofContent(bytes) != ImageFormat.PNG) {
            throw new IOException("not a PNG file");
        }
        in.position(SIGNATURE.length);
        ByteBuffer header = nextChunk(in);
        if (!typeOf(header).equals("IHDR") || header.remaining() != 4 + 13) {
            throw new IOException("PNG file does not begin with IHDR");
        }
        List<PngChunk> chunks = new ArrayList<>();
        List<ByteBuffer> pixels = new ArrayList<>();
        readChunks(in, chunks, pixels);
        if (pixels.isEmpty()) {
            throw new EOFException("PNG file has no pixel data");
        }
        return withHeader(header.position(header.position() + 4), chunks, pixels);
    }

    /** Reads up to IEND, or up to the end of a file whose end is missing: the pixel data tells whether it is complete. */
    private static void readChunks(ByteBuffer in, List<PngChunk> chunks, List<ByteBuffer> pixels) throws IOException {
        while (in.remaining() >= 12) {
            ByteBuffer chunk = nextChunk(in);
            String type = typeOf(chunk);
            chunk.position(chunk.position() + 4);
            if (type.equals("IEND")) {
                return;
            } else if (type.equals("IDAT")) {
                pixels.add(chunk.slice());
            } else {
                byte[] data = new byte[chunk.remaining()];
                chunk.get(data);
                var kept = new PngChunk(type, data, !pixels.isEmpty());
                if (kept.critical() && !type.equals("PLTE")) {
                    throw new IOException("PNG chunk '" + type + "' is not known");
                }
                chunks.add(kept);
            }
        }
    }

    /** A view of the next chunk's type and data; its checksum is verified where the chunk is critical. */
    private static ByteBuffer nextChunk(ByteBuffer in) throws IOException {
        if (in.remaining() < 12) {
            throw new EOFException("PNG file ends after " + in.position() + " bytes");
        }
        int length = in.getInt();
        if (length < 0 || length > in.remaining() - 8) {
            throw new EOFException("PNG file ends within the chunk at byte " + (in.position() - 4));
        }
        ByteBuffer chunk = in.slice(in.position(), length + 4);
        in.position(in.position() + length + 4);
        int stated = in.getInt();
        if (Character.isUpperCase(chunk.get(0))) {
            CRC32 crc = new CRC32();
            crc.update(chunk.duplicate());
            if ((int) crc.getValue() != stated) {
                throw new IOException("PNG chunk '" + typeOf(chunk) + "' is damaged: its checksum is wrong");
            }
        }
        return chunk;
    }

    private static String typeOf(ByteBuffer chunk) {
        byte[] type = new byte[4];
        chunk.get(chunk.position(), type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static PngFile withHeader(ByteBuffer in, List<PngChunk> chunks, List<ByteBuffer> pixels)
            throws IOException {
        int width = in.getInt();
        int height = in.getInt();
        int depth = in.get();
        ColourType colour = colourOf(in.get());
        int compression = in.get();
        int filtering = in.get();
        int interlace = in.get();
        boolean known =
                compression == 0 && filtering == 0 && (interlace == 0 || interlace == 1) && possible(colour, depth);
        if (width <= 0 || height <= 0 || !known) {
            throw new IOException("PNG header is not valid");
        }
        return new PngFile(
                new Size(width, height), colour, depth, interlace == 1, List.copyOf(chunks), List.copyOf(pixels));
    }

    private static ColourType colourOf(int code) {
        return switch (code) {
            case 0 -> ColourType.GREY;
            case 2 -> ColourType.RGB;
            case 3 -> ColourType.PALETTE;
            case 4 -> ColourType.GREY_ALPHA;
            case 6 -> ColourType.RGBA;
            default -> ColourType.UNKNOWN;
        };
    }

    private static boolean possible(ColourType colour, int depth) {
        return switch (colour) {
            case GREY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case GREY_ALPHA, RGB, RGBA -> depth == 8 || depth == 16;
            case CMYK, UNKNOWN -> false;
        };
    }

    /** Bits a pixel. */
    int bitsPerPixel() {
        return bitDepth * colour.channels();
    }

    /** Bytes that a row of so many pixels takes, without its filter byte. */
    public int rowBytes(int width) {
        return (int) (((long) width * bitsPerPixel() + 7) / 8);
    }

    /** Number of entries of the palette; 0 when there is none. */
    int paletteSize() {
        return chunks.stream()
                .filter(c -> c.type().equals("PLTE"))
                .mapToInt(c -> c.data().length / 3)
                .findFirst()
                .orElse(0);
    }

    /**
     * The decompressed pixel data: filter bytes and filtered rows.
     *
     * @param expected number of bytes there must be
     * @throws IOException when there are fewer, or they are damaged
     */
    public byte[] inflate(long expected) throws IOException {
        long compressed = pixels.stream().mapToLong(ByteBuffer::remaining).sum();
        if (expected > Integer.MAX_VALUE - 8 || expected > DEFLATE_LIMIT * compressed) {
            throw new EOFException(
                    "PNG file holds " + compressed + " bytes of pixel data, too few for " + size + " px");
        }
        byte[] out = new byte[(int) expected];
        try {
            int n = FlatInflater.inflate(joined((int) compressed), out);
            if (n < out.length) {
                throw new EOFException("PNG pixel data ends after " + n + " of " + out.length + " bytes");
            }
            return out;
        } catch (DataFormatException e) {
            throw new IOException("PNG pixel data is damaged: " + e.getMessage(), e);
        }
    }

    private byte[] joined(int length) {
        byte[] all = new byte[length];
        int to = 0;
        for (ByteBuffer part : pixels) {
            part.get(part.position(), all, to, part.remaining());
            to += part.remaining();
        }
        return all;
    }
}
