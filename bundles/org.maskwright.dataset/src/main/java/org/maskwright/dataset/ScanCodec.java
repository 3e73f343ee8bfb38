package org.maskwright.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.maskwright.core.InputException;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.file.ConfinedFolder;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.LayoutGuess;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.settings.DatasetSettings;

/**
 * A scan as bytes. What is damaged, of another version, or was made under other settings is no scan. Statuses are not kept, they have a file
 * of their own.
 *
 * <p>Big-endian, texts as {@link DataOutputStream#writeUTF} writes them: magic, version, what was stated, the layout, stamps, samples (which
 * name their files by position among the stamps, −1 for none), strays; at the end the CRC-32C of all before it.
 */
final class ScanCodec {
    /** "MWSC" in ASCII. */
    private static final int MAGIC = 0x4d575343;

    /** Of these bytes, and of the way that layouts are found and samples made: to be raised when either changes. */
    private static final int VERSION = 6;

    private static final int NONE = -1;

    private ScanCodec() {}

    /** The bytes of a scan that was made under these settings. */
    static byte[] bytes(Scan scan, DatasetSettings settings) throws IOException {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeUTF(stated(settings));
            write(out, scan.layout());
            Map<String, Integer> positions = writeStamps(out, scan.stamps());
            out.writeInt(scan.samples().size());
            for (Sample sample : scan.samples()) {
                out.writeUTF(sample.key());
                out.writeUTF(sample.label());
                out.writeInt(sample.image().map(positions::get).orElse(NONE));
                out.writeInt(sample.mask().map(positions::get).orElse(NONE));
            }
            writeStrays(out, scan.strays());
            out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        }
        return bytes.toByteArray();
    }

    /** The scan that was kept, if these settings make the same of the same files; all samples {@link SampleStatus#UNLABELLED}. */
    static Optional<Scan> scan(byte[] bytes, DatasetSettings settings) {
        int end = bytes.length - Long.BYTES;
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (end < 0 || in.readInt() != MAGIC || in.readInt() != VERSION || !isSound(bytes, end)) {
                return Optional.empty();
            }
            return in.readUTF().equals(stated(settings)) ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException | InputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // Sound bytes that make no sense: written by a version that has forgotten to say so. The files tell all of
            // it.
            return Optional.empty();
        }
    }

    private static boolean isSound(byte[] bytes, int end) throws IOException {
        var last = new DataInputStream(new ByteArrayInputStream(bytes, end, Long.BYTES));
        return last.readLong() == checksum(bytes, end);
    }

    private static long checksum(byte[] bytes, int end) {
        var crc = new CRC32C();
        crc.update(bytes, 0, end);
        return crc.getValue();
    }

    private static String stated(DatasetSettings settings) {
        String paths =
                settings.paths().map(p -> p.images() + "\n" + p.masks() + "\n").orElse("");
        return paths + settings.labels().map(LabelMapText::of).orElse("");
    }

    private static void write(DataOutputStream out, LayoutGuess guess) throws IOException {
        write(out, guess.layout());
        out.writeBoolean(guess.stated());
        out.writeDouble(guess.confidence());
        out.writeBoolean(guess.alternative().isPresent());
        if (guess.alternative().isPresent()) {
            write(out, guess.alternative().get());
        }
        out.writeUTF(guess.reason());
    }

    private static void write(DataOutputStream out, Layout layout) throws IOException {
        out.writeUTF(layout.name());
        out.writeUTF(layout.images());
        out.writeUTF(layout.masks());
        out.writeUTF(LabelMapText.of(layout.labels()));
    }

    private static Map<String, Integer> writeStamps(DataOutputStream out, Map<String, FileStamp> stamps)
            throws IOException {
        Map<String, Integer> positions = HashMap.newHashMap(stamps.size());
        out.writeInt(stamps.size());
        for (FileStamp stamp : stamps.values()) {
            positions.put(stamp.path(), positions.size());
            out.writeUTF(stamp.path());
            out.writeLong(stamp.bytes());
            out.writeLong(stamp.modifiedNs());
        }
        return positions;
    }

    private static void writeStrays(DataOutputStream out, List<StrayFile> strays) throws IOException {
        out.writeInt(strays.size());
        for (StrayFile stray : strays) {
            out.writeUTF(stray.path());
            out.writeByte(stray.kind().ordinal());
            out.writeLong(stray.bytes());
            out.writeLong(stray.modifiedNs());
        }
    }

    private static Scan read(DataInputStream in) throws IOException, InputException {
        LayoutGuess guess = readGuess(in);
        List<FileStamp> stamps = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            stamps.add(new FileStamp(readPath(in), in.readLong(), in.readLong()));
        }
        List<Sample> samples = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            var name = new SampleName(in.readUTF(), in.readUTF());
            samples.add(
                    new Sample(name, path(stamps, in.readInt()), path(stamps, in.readInt()), SampleStatus.UNLABELLED));
        }
        List<StrayFile> strays = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            strays.add(new StrayFile(
                    readPath(in), StrayFile.StrayKind.values()[in.readByte()], in.readLong(), in.readLong()));
        }
        Map<String, FileStamp> byPath = LinkedHashMap.newLinkedHashMap(stamps.size());
        stamps.forEach(s -> byPath.put(s.path(), s));
        return new Scan(guess, List.copyOf(samples), List.copyOf(strays), Collections.unmodifiableMap(byPath));
    }

    private static String readPath(DataInputStream in) throws IOException {
        String path = in.readUTF();
        if (!ConfinedFolder.isPlain(path)) {
            throw new IllegalArgumentException(path + " leads out of the dataset");
        }
        return path;
    }

    private static Optional<String> path(List<FileStamp> stamps, int position) {
        return position == NONE
                ? Optional.empty()
                : Optional.of(stamps.get(position).path());
    }

    private static LayoutGuess readGuess(DataInputStream in) throws IOException, InputException {
        Layout layout = readLayout(in);
        boolean stated = in.readBoolean();
        double confidence = in.readDouble();
        Optional<Layout> alternative = in.readBoolean() ? Optional.of(readLayout(in)) : Optional.empty();
        return new LayoutGuess(layout, stated, confidence, alternative, in.readUTF());
    }

    private static Layout readLayout(DataInputStream in) throws IOException, InputException {
        return new Layout(in.readUTF(), in.readUTF(), in.readUTF(), LabelMapText.parse(in.readUTF()));
    }
}
