package org.maskwright.check.facts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.maskwright.core.Size;
import org.maskwright.dataset.catalog.FactsKind;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.feature.PairFeatures;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;

/**
 * Facts as bytes for the catalog, and back. Written by hand because tens of thousands are read each time a dataset is opened. {@link
 * #VERSION} must be raised whenever the bytes, or what is measured, change.
 */
final class FactsCodec {
    /** Of the byte format and of the measuring code: facts of another version are measured again. */
    static final int VERSION = 16;

    private FactsCodec() {}

    static KeptFacts encode(ImageFacts facts) {
        return entry(FactsKind.IMAGE, facts.file(), out -> {
            writeFile(out, facts.file());
            out.writeBoolean(facts.features().isPresent());
            if (facts.features().isPresent()) {
                FeatureCodec.write(out, facts.features().get());
            }
        });
    }

    static KeptFacts encode(MaskFacts facts) {
        return entry(FactsKind.MASK, facts.file(), out -> {
            writeFile(out, facts.file());
            out.writeBoolean(facts.features().isPresent());
            if (facts.features().isPresent()) {
                FeatureCodec.write(out, facts.features().get());
            }
        });
    }

    /**
     * A pair's features as an entry.
     *
     * @param key as made by {@link #pairKey}
     * @param path as made by {@code KeptFacts.pairPath}
     */
    static KeptFacts encode(PairFeatures features, byte[] key, String path) {
        return new KeptFacts(
                FactsKind.PAIR, new FileStamp(path, 0, 0), key, bytes(out -> FeatureCodec.write(out, features)));
    }

    /** What a pair's features depend on: the bytes of both files. */
    static byte[] pairKey(FileFacts image, FileFacts mask) {
        return HexFormat.of().parseHex(image.sha256() + mask.sha256());
    }

    /** @throws IOException when these are no such facts */
    static ImageFacts image(KeptFacts entry) throws IOException {
        var in = input(entry);
        FileFacts file = readFile(in, entry);
        return new ImageFacts(file, in.readBoolean() ? Optional.of(FeatureCodec.readImage(in)) : Optional.empty());
    }

    /** @throws IOException when these are no such facts */
    static MaskFacts mask(KeptFacts entry) throws IOException {
        var in = input(entry);
        FileFacts file = readFile(in, entry);
        return new MaskFacts(file, in.readBoolean() ? Optional.of(FeatureCodec.readMask(in)) : Optional.empty());
    }

    /** @throws IOException when these are no such facts */
    static PairFeatures pair(KeptFacts entry) throws IOException {
        return FeatureCodec.readPair(input(entry));
    }

    private static DataInputStream input(KeptFacts entry) {
        return new DataInputStream(new ByteArrayInputStream(entry.facts()));
    }

    private static KeptFacts entry(FactsKind kind, FileFacts file, Writing writing) {
        var stamp = new FileStamp(file.path(), file.bytes(), file.modifiedNs());
        return new KeptFacts(kind, stamp, HexFormat.of().parseHex(file.sha256()), bytes(writing));
    }

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var bytes = new ByteArrayOutputStream(2048);
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("facts that cannot be written down", e);
        }
        return bytes.toByteArray();
    }

    private static void writeFile(DataOutputStream out, FileFacts file) throws IOException {
        ImageHeader h = file.header();
        out.writeByte(h.format().ordinal());
        out.writeInt(h.size().width());
        out.writeInt(h.size().height());
        out.writeByte(h.colour().ordinal());
        out.writeByte(h.bitDepth());
        out.writeBoolean(h.floating());
        out.writeByte(h.orientation());
        out.writeByte(file.integrity().state().ordinal());
        out.writeUTF(file.integrity().detail());
    }

    private static FileFacts readFile(DataInputStream in, KeptFacts entry) throws IOException {
        ImageFormat format = constant(ImageFormat.values(), in);
        var size = new Size(in.readInt(), in.readInt());
        ColourType colour = constant(ColourType.values(), in);
        var header =
                new ImageHeader(format, size, colour, in.readUnsignedByte(), in.readBoolean(), in.readUnsignedByte());
        Integrity.State state = constant(Integrity.State.values(), in);
        String detail = in.readUTF();
        Integrity integrity =
                state == Integrity.State.INTACT && detail.isEmpty() ? Integrity.INTACT : new Integrity(state, detail);
        FileStamp stamp = entry.stamp();
        return new FileFacts(
                stamp.path(),
                stamp.bytes(),
                stamp.modifiedNs(),
                HexFormat.of().formatHex(entry.sha256()),
                header,
                integrity);
    }

    private static <E> E constant(E[] constants, DataInputStream in) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= constants.length) {
            throw new IOException("no constant " + ordinal);
        }
        return constants[ordinal];
    }
}
