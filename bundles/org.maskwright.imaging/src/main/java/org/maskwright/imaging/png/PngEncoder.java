package org.maskwright.imaging.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.stored.Raster;

/** Writes samples as a PNG file, not interlaced, at the raster's own depth and colour type. Equal input gives equal bytes. */
public final class PngEncoder {
    private static final int LEVEL = 6;

    private final Raster raster;
    private final int pixelBytes;
    private final int rowBytes;

    private PngEncoder(Raster raster) {
        this.raster = raster;
        int bits = raster.bitDepth() * raster.channels();
        this.pixelBytes = Math.max(1, bits / 8);
        this.rowBytes = (int) (((long) raster.size().width() * bits + 7) / 8);
    }

    /**
     * The file.
     *
     * @param raster samples, at least 1×1
     * @param chunks chunks to write along, before or after the pixels as they say
     */
    public static byte[] encode(Raster raster, List<PngChunk> chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PngFile.SIGNATURE);
        write(out, "IHDR", headerOf(raster));
        chunks.stream().filter(c -> !c.afterPixels()).forEach(c -> write(out, c.type(), c.data()));
        write(out, "IDAT", new PngEncoder(raster).pixels());
        chunks.stream().filter(PngChunk::afterPixels).forEach(c -> write(out, c.type(), c.data()));
        write(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] headerOf(Raster raster) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(raster.size().width()).putInt(raster.size().height());
        header.put((byte) raster.bitDepth()).put(codeOf(raster.colour()));
        return header.array();
    }

    private static byte codeOf(ColourType colour) {
        return switch (colour) {
            case GREY -> 0;
            case RGB -> 2;
            case PALETTE -> 3;
            case GREY_ALPHA -> 4;
            case RGBA -> 6;
            case CMYK, UNKNOWN -> throw new IllegalArgumentException("PNG knows no " + colour);
        };
    }

    static void write(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private byte[] pixels() {
        Deflater deflater = new Deflater(LEVEL);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 14];
            byte[] row = new byte[rowBytes];
            byte[] above = new byte[rowBytes];
            for (int y = 0; y < raster.size().height(); y++) {
                pack(y, row);
                deflater.setInput(filtered(row, above));
                drain(deflater, out, buffer);
                byte[] free = above;
                above = row;
                row = free;
            }
            deflater.finish();
            drain(deflater, out, buffer);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void drain(Deflater deflater, ByteArrayOutputStream out, byte[] buffer) {
        for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
            out.write(buffer, 0, n);
        }
    }

    private void pack(int y, byte[] row) {
        int samples = raster.size().width() * raster.channels();
        int from = y * samples;
        int depth = raster.bitDepth();
        if (depth == 8) {
            System.arraycopy(raster.bytes(), from, row, 0, samples);
            return;
        }
        java.util.Arrays.fill(row, (byte) 0);
        for (int i = 0; i < samples; i++) {
            int v = raster.at(from + i);
            if (depth == 16) {
                row[2 * i] = (byte) (v >> 8);
                row[2 * i + 1] = (byte) v;
            } else {
                int bit = i * depth;
                row[bit / 8] |= (byte) (v << 8 - depth - bit % 8);
            }
        }
    }

    /**
     * The row behind its filter byte. Masks of one channel compress best unfiltered; for more channels or 16 bits that filter is taken
     * whose output has the least sum of absolute values (PNG specification, 12.7).
     */
    private byte[] filtered(byte[] row, byte[] above) {
        byte[] best = filter(0, row, above);
        if (pixelBytes == 1) {
            return best;
        }
        long least = cost(best);
        for (int f = 1; f <= 4; f++) {
            byte[] candidate = filter(f, row, above);
            long cost = cost(candidate);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private static long cost(byte[] filtered) {
        long sum = 0;
        for (int i = 1; i < filtered.length; i++) {
            sum += Math.abs(filtered[i]);
        }
        return sum;
    }

    private byte[] filter(int type, byte[] row, byte[] above) {
        byte[] out = new byte[row.length + 1];
        out[0] = (byte) type;
        for (int i = 0; i < row.length; i++) {
            int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xff;
            int up = above[i] & 0xff;
            int corner = i < pixelBytes ? 0 : above[i - pixelBytes] & 0xff;
            int predicted =
                    switch (type) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> PngDecoder.paeth(left, up, corner);
                        default -> 0;
                    };
            out[i + 1] = (byte) (row[i] - predicted);
        }
        return out;
    }
}
