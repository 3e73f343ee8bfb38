package org.maskwright.dataset.stroke;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.Size;

/**
 * Records of a stroke log as bytes: length of the body, CRC-32C of the body, both 4 bytes big-endian; the body, which is one byte for the kind
 * and then its fields. Numbers are in groups of 7 bits, the lowest first. A run says how many rows it lies below the one before and where it
 * begins behind it, how long it is, and its labels where they are not those of the one before: some 4 bytes.
 */
final class StrokeCodec {
    /** Bytes before the body of a record. */
    static final int FRAME = 8;

    private static final int BEGUN = 1;
    private static final int DRAWN = 2;
    private static final int UNDONE = 3;
    private static final int REDONE = 4;
    private static final int TAKEN = 5;
    private static final int SAVING = 6;
    private static final int SAVED = 7;
    private static final int CLEAN = 8;

    private StrokeCodec() {}

    /** A record with its frame. Costs the runs of a stroke. */
    static byte[] encode(StrokeRecord record) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[FRAME]);
        try {
            write(record, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] framed = bytes.toByteArray();
        ByteBuffer.wrap(framed).putInt(framed.length - FRAME).putInt(checksum(framed, FRAME, framed.length - FRAME));
        return framed;
    }

    /** The checksum of a body. */
    static int checksum(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private static void write(StrokeRecord record, DataOutputStream out) throws IOException {
        switch (record) {
            case StrokeRecord.Begun b -> writeBase(b.base(), out);
            case StrokeRecord.Drawn d -> writeStroke(d.stroke(), out);
            case StrokeRecord.Undone u -> out.writeByte(UNDONE);
            case StrokeRecord.Redone r -> out.writeByte(REDONE);
            case StrokeRecord.Taken t -> number(t.save(), kind(TAKEN, out));
            case StrokeRecord.Saving s -> {
                number(s.save(), kind(SAVING, out));
                out.writeUTF(s.path());
                out.writeUTF(s.sha256());
            }
            case StrokeRecord.Saved s -> number(s.save(), kind(SAVED, out));
            case StrokeRecord.Clean c -> out.writeByte(CLEAN);
        }
    }

    private static DataOutputStream kind(int kind, DataOutputStream out) throws IOException {
        out.writeByte(kind);
        return out;
    }

    private static void writeBase(StrokeBase base, DataOutputStream out) throws IOException {
        out.writeByte(BEGUN);
        out.writeUTF(base.sample());
        out.writeUTF(base.path());
        out.writeUTF(base.sha256());
        out.writeUTF(base.meaning());
        number(base.size().width(), out);
        number(base.size().height(), out);
    }

    private static void writeStroke(Stroke stroke, DataOutputStream out) throws IOException {
        out.writeByte(DRAWN);
        number(stroke.number(), out);
        number(stroke.when().toEpochMilli(), out);
        out.writeUTF(stroke.origin().text());
        var runs = new RunWriter(out);
        try {
            stroke.patch().forEachRun(runs);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes runs, each relative to the one before. */
    private static final class RunWriter implements MaskPatch.PatchRunVisitor {
        private final DataOutputStream out;
        private int row;
        private int end;
        private int lastBefore = -1;
        private int lastAfter = -1;

        RunWriter(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void run(int y, int from, int to, int before, int after) {
            boolean same = before == lastBefore && after == lastAfter;
            try {
                number(y - row, out);
                number(y == row ? from - end : from, out);
                number((to - (long) from) << 1 | (same ? 0 : 1), out);
                if (!same) {
                    number(before, out);
                    number(after, out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            row = y;
            end = to;
            lastBefore = before;
            lastAfter = after;
        }
    }

    private static void number(long n, DataOutputStream out) throws IOException {
        long rest = n;
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /**
     * The record of a body.
     *
     * @throws IOException when it is none that this version knows
     */
    static StrokeRecord decode(byte[] bytes, int from, int length) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes, from, length));
        try {
            int kind = in.readUnsignedByte();
            return switch (kind) {
                case BEGUN -> new StrokeRecord.Begun(base(in));
                case DRAWN -> new StrokeRecord.Drawn(stroke(in));
                case UNDONE -> new StrokeRecord.Undone();
                case REDONE -> new StrokeRecord.Redone();
                case TAKEN -> new StrokeRecord.Taken(number(in));
                case SAVING -> new StrokeRecord.Saving(number(in), in.readUTF(), in.readUTF());
                case SAVED -> new StrokeRecord.Saved(number(in));
                case CLEAN -> new StrokeRecord.Clean();
                default -> throw new IOException("record of kind " + kind);
            };
        } catch (IllegalArgumentException e) {
            throw new IOException("record that no stroke makes: " + e.getMessage(), e);
        }
    }

    private static StrokeBase base(DataInputStream in) throws IOException {
        return new StrokeBase(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), new Size(whole(in), whole(in)));
    }

    private static Stroke stroke(DataInputStream in) throws IOException {
        long number = number(in);
        Instant when = Instant.ofEpochMilli(number(in));
        String text = in.readUTF();
        Origin origin = Origin.parse(text).orElseThrow(() -> new IOException("origin '" + text + "'"));
        try {
            return new Stroke(number, MaskPatch.ofRuns(runs -> read(in, runs)), origin, when);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void read(DataInputStream in, MaskPatch.PatchRunVisitor runs) {
        try {
            int row = 0;
            int end = 0;
            int before = 0;
            int after = 0;
            while (in.available() > 0) {
                int down = whole(in);
                int from = whole(in) + (down == 0 ? end : 0);
                long length = number(in);
                before = (length & 1) == 0 ? before : whole(in);
                after = (length & 1) == 0 ? after : whole(in);
                row += down;
                end = Math.toIntExact(from + (length >> 1));
                runs.run(row, from, end, before, after);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int whole(DataInputStream in) throws IOException {
        long n = number(in);
        if (n < 0 || n > Integer.MAX_VALUE) {
            throw new IOException("number " + n);
        }
        return (int) n;
    }

    private static long number(DataInputStream in) throws IOException {
        long n = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int b = in.readUnsignedByte();
            n |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return n;
            }
        }
        throw new IOException("number of more than 64 bits");
    }
}
