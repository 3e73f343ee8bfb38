package org.maskwright.check.facts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.maskwright.core.Rect;
import org.maskwright.core.metric.Measure;
import org.maskwright.imaging.feature.EdgeFit;
import org.maskwright.imaging.feature.EdgeFit.BestTurn;
import org.maskwright.imaging.feature.EdgeFit.Displacement;
import org.maskwright.imaging.feature.EdgeFit.EvenGrowth;
import org.maskwright.imaging.feature.EdgeFit.LowerEnd;
import org.maskwright.imaging.feature.ImageFeatures;
import org.maskwright.imaging.feature.MaskFeatures;
import org.maskwright.imaging.feature.MaskFeatures.Alpha;
import org.maskwright.imaging.feature.PairFeatures;

/** Features as bytes, and back: numbers of pixels as variable-length integers, the rest at full precision. */
final class FeatureCodec {
    private FeatureCodec() {}

    static void write(DataOutputStream out, ImageFeatures f) throws IOException {
        out.writeLong(f.pixelHash());
        out.writeLong(f.perceptualHash());
        out.writeLong(f.mirroredHash());
        writeDoubles(out, f.brightness());
        out.writeDouble(f.sharpness());
        out.writeDouble(f.sharpest());
        out.writeDouble(f.entropy());
        writeVar(out, f.chroma());
        writeBytes(out, f.edges());
    }

    static ImageFeatures readImage(DataInputStream in) throws IOException {
        return new ImageFeatures(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                readDoubles(in),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                readInt(in),
                readBytes(in));
    }

    static void write(DataOutputStream out, MaskFeatures f) throws IOException {
        writeCounts(out, f.values());
        writeVar(out, f.distinctValues());
        writeVar(out, f.pixels());
        writeVar(out, f.foreground());
        writeVar(out, f.ignored());
        writeVar(out, f.unknown());
        writeVar(out, f.softEdge());
        writeVar(out, f.nonFinite());
        writeInts(out, f.components());
        writeVar(out, f.componentCount());
        writeInts(out, f.holes());
        writeVar(out, f.holeCount());
        writeInts(out, f.border());
        writeInts(out, new int[] {
            f.bounds().x(), f.bounds().y(), f.bounds().width(), f.bounds().height()
        });
        writeDoubles(out, f.hu());
        out.writeBoolean(f.greyChannels());
        out.writeByte(f.alpha().ordinal());
        out.writeLong(f.labelHash());
        writeBytes(out, f.small());
    }

    static MaskFeatures readMask(DataInputStream in) throws IOException {
        return new MaskFeatures(
                readCounts(in),
                readInt(in),
                readVar(in),
                readVar(in),
                readVar(in),
                readVar(in),
                readVar(in),
                readVar(in),
                readInts(in),
                readInt(in),
                readInts(in),
                readInt(in),
                readInts(in),
                readRect(in),
                readDoubles(in),
                in.readBoolean(),
                Alpha.values()[in.readUnsignedByte() % Alpha.values().length],
                in.readLong(),
                readBytes(in));
    }

    static void write(DataOutputStream out, PairFeatures f) throws IOException {
        writeMeasure(out, f.edgeContrast());
        out.writeBoolean(f.fit().isPresent());
        if (f.fit().isPresent()) {
            write(out, f.fit().get());
        }
        writeMeasure(out, f.maskImageCorrelation());
        writeMeasure(out, f.borderForeground());
        writeMeasure(out, f.centreForeground());
        writeMeasure(out, f.subjectBrightness());
        writeMeasure(out, f.subjectSharpness());
    }

    static PairFeatures readPair(DataInputStream in) throws IOException {
        return new PairFeatures(
                readMeasure(in, PairFeatures.NO_BOUNDARY),
                in.readBoolean() ? Optional.of(readFit(in)) : Optional.empty(),
                readMeasure(in, PairFeatures.CONSTANT),
                readMeasure(in, PairFeatures.ALL_IGNORED),
                readMeasure(in, PairFeatures.ALL_IGNORED),
                readMeasure(in, PairFeatures.NO_SUBJECT),
                readMeasure(in, PairFeatures.NO_SUBJECT));
    }

    private static void write(DataOutputStream out, EdgeFit f) throws IOException {
        out.writeDouble(f.here());
        out.writeDouble(f.chance());
        out.writeDouble(f.spread());
        out.writeInt(f.best().dx());
        out.writeInt(f.best().dy());
        out.writeDouble(f.best().support());
        out.writeDouble(f.best().leading());
        out.writeDouble(f.best().trailing());
        out.writeInt(f.even().px());
        out.writeDouble(f.even().support());
        out.writeByte(f.turn().orientation());
        out.writeDouble(f.turn().support());
        out.writeDouble(f.lowerEnd().open());
        out.writeDouble(f.lowerEnd().below());
        out.writeDouble(f.lowerEnd().proportion());
    }

    private static EdgeFit readFit(DataInputStream in) throws IOException {
        return new EdgeFit(
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                new Displacement(in.readInt(), in.readInt(), in.readDouble(), in.readDouble(), in.readDouble()),
                new EvenGrowth(in.readInt(), in.readDouble()),
                new BestTurn(in.readUnsignedByte(), in.readDouble()),
                new LowerEnd(in.readDouble(), in.readDouble(), in.readDouble()));
    }

    /** In the bytes, and nowhere else, NaN stands for undefined: a measure has one reason only, which need not be kept with each. */
    private static void writeMeasure(DataOutputStream out, Measure measure) throws IOException {
        out.writeDouble(measure.figureIfDefined().orElse(Double.NaN));
    }

    private static Measure readMeasure(DataInputStream in, String reason) throws IOException {
        double figure = in.readDouble();
        return Double.isNaN(figure) ? new Measure.Undefined(reason) : Measure.of(figure);
    }

    private static Rect readRect(DataInputStream in) throws IOException {
        int[] r = readInts(in);
        if (r.length != 4) {
            throw new IOException("a rectangle of " + r.length + " numbers");
        }
        return new Rect(r[0], r[1], r[2], r[3]);
    }

    private static void writeCounts(DataOutputStream out, SortedMap<Integer, Long> counts) throws IOException {
        writeVar(out, counts.size());
        for (Map.Entry<Integer, Long> e : counts.entrySet()) {
            out.writeChar(e.getKey());
            writeVar(out, e.getValue());
        }
    }

    private static SortedMap<Integer, Long> readCounts(DataInputStream in) throws IOException {
        int n = readLength(in, 3);
        char[] values = new char[n];
        long[] counts = new long[n];
        for (int i = 0; i < n; i++) {
            values[i] = in.readChar();
            counts[i] = readVar(in);
        }
        return new ValueCounts(values, counts);
    }

    private static void writeInts(DataOutputStream out, int[] values) throws IOException {
        writeVar(out, values.length);
        for (int v : values) {
            writeVar(out, v);
        }
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        int[] values = new int[readLength(in, 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = readInt(in);
        }
        return values;
    }

    private static void writeDoubles(DataOutputStream out, double[] values) throws IOException {
        writeVar(out, values.length);
        for (double v : values) {
            out.writeDouble(v);
        }
    }

    private static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[readLength(in, 8)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        writeVar(out, bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[readLength(in, 1)];
        in.readFully(bytes);
        return bytes;
    }

    /** A length that the bytes left can hold, so that a damaged one takes no memory. */
    private static int readLength(DataInputStream in, int bytesEach) throws IOException {
        long length = readVar(in);
        if (length < 0 || length * bytesEach > in.available()) {
            throw new EOFException(
                    length + " values of " + bytesEach + " bytes, and " + in.available() + " bytes left");
        }
        return (int) length;
    }

    private static int readInt(DataInputStream in) throws IOException {
        return (int) readVar(in);
    }

    /** Seven bits a byte, the lowest first; the top bit says that more follow (LEB128). */
    private static void writeVar(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readVar(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = in.readUnsignedByte();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new IOException("a number without end");
    }
}
