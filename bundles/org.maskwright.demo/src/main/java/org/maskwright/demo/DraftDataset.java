package org.maskwright.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.maskwright.core.Part;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.imaging.mask.MaskFile;

/**
 * A dataset of drawn portraits that is still in memory, so that faults can be planted before it is written: {@code images/ID.jpg} and
 * {@code masks/ID_mask.png} (8-bit grey, 0/255). For one thread.
 */
public final class DraftDataset {
    /** Where the split is kept. */
    static final String LEDGER = ".maskwright/split.csv";

    /** Quality of the images, as JPEG writers count it. */
    private static final float QUALITY = 0.92f;

    private static final Instant IMAGES_MADE = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant MASKS_MADE = Instant.parse("2026-01-06T10:00:00Z");

    private final long seed;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, Instant> times = new HashMap<>();
    private final SortedMap<String, Portrait> portraits = new TreeMap<>();
    private final List<LedgerRow> ledger = new ArrayList<>();

    /** One row of the split ledger. */
    record LedgerRow(String sample, String group, Part part) {}

    private DraftDataset(long seed) {
        this.seed = seed;
    }

    /**
     * A dataset without any fault.
     *
     * @param ids of the samples, file names without extension
     * @param seed chooses all portraits; a sample's portrait depends on the seed and the id alone
     * @param progress one unit a portrait
     */
    public static DraftDataset of(List<String> ids, long seed, Progress progress) {
        progress.begin("Drawing portraits", ids.size());
        return drawn(ids, seed, progress);
    }

    /** As {@link #of}, for a caller that has announced the work. */
    static DraftDataset drawn(List<String> ids, long seed, Progress progress) {
        var draft = new DraftDataset(seed);
        for (String id : ids) {
            progress.throwIfCancelled();
            draft.paint(id);
            progress.worked(1);
        }
        return draft;
    }

    /** A dataset of the same files that can be changed without changing this one: cheap, as nothing is drawn again. */
    public DraftDataset copy() {
        var copy = new DraftDataset(seed);
        copy.files.putAll(files);
        copy.times.putAll(times);
        copy.portraits.putAll(portraits);
        copy.ledger.addAll(ledger);
        return copy;
    }

    /** Ids of the samples that have been drawn, sorted; renamed ones under their new name. */
    public List<String> ids() {
        return List.copyOf(portraits.keySet());
    }

    /**
     * The portrait of a sample, as it was drawn.
     *
     * @throws IllegalArgumentException when there is no such sample
     */
    public Portrait portrait(String id) {
        Portrait portrait = portraits.get(id);
        if (portrait == null) {
            throw new IllegalArgumentException("no sample " + id);
        }
        return portrait;
    }

    /** Path of a sample's image, as it was drawn. */
    public static String imagePath(String id) {
        return "images/" + id + ".jpg";
    }

    /** Path of a sample's mask, as it was drawn. */
    public static String maskPath(String id) {
        return "masks/" + id + "_mask.png";
    }

    /** The files' paths, sorted; the split ledger excepted. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    /**
     * A copy of a file's contents.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        return bytes.clone();
    }

    /** Draws a sample of the usual size. */
    void paint(String id) {
        Random random = new Random(seed ^ 31L * id.hashCode());
        int width = 320 + 8 * random.nextInt(11);
        Size size = new Size(width, width * 3 / 4);
        paint(id, random.nextInt(3) == 0 ? size.transposed() : size);
    }

    /** Draws a sample of a certain size. */
    void paint(String id, Size size) {
        set(id, new PortraitPainter().paint(seed * 1_000_003L + id.hashCode(), size));
    }

    /** Gives a sample this portrait, and the two files of it. */
    void set(String id, Portrait portrait) {
        portraits.put(id, portrait);
        putImage(imagePath(id), Encodings.jpeg(portrait.image(), QUALITY));
        putMask(maskPath(id), MaskFile.png(portrait.mask()));
    }

    void putImage(String path, byte[] bytes) {
        put(path, bytes, IMAGES_MADE);
    }

    void putMask(String path, byte[] bytes) {
        put(path, bytes, MASKS_MADE);
    }

    private void put(String path, byte[] bytes, Instant made) {
        files.put(path, bytes);
        times.put(path, made.plus(Duration.ofSeconds(path.length())));
    }

    void remove(String path) {
        bytes(path);
        files.remove(path);
    }

    /** Sets a file's time of last change. */
    void age(String path, Duration later) {
        times.merge(path, IMAGES_MADE, (old, any) -> old.plus(later));
    }

    void rename(String from, String to) {
        byte[] bytes = bytes(from);
        files.remove(from);
        files.put(to, bytes);
        times.put(to, times.getOrDefault(from, IMAGES_MADE));
    }

    /** Gives a sample another id: both its files and its portrait. */
    void renameSample(String id, String newId) {
        portraits.put(newId, portrait(id));
        portraits.remove(id);
        rename(imagePath(id), imagePath(newId));
        rename(maskPath(id), maskPath(newId));
    }

    /** The rows of the split ledger, to be changed; empty as long as there is no split. */
    List<LedgerRow> ledger() {
        return ledger;
    }

    /**
     * Writes the dataset.
     *
     * @param dir made when it is missing; files of the same names are overwritten
     * @param progress one unit a file
     * @throws IOException when writing fails
     */
    public void writeTo(Path dir, Progress progress) throws IOException {
        progress.begin("Writing files", files.size());
        write(dir, progress);
        progress.worked(files.size());
    }

    /** As {@link #writeTo}, for a caller that has announced the work and reports it. */
    void write(Path dir, Progress progress) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            progress.throwIfCancelled();
            Path path = dir.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue());
            Files.setLastModifiedTime(path, FileTime.from(times.getOrDefault(file.getKey(), IMAGES_MADE)));
        }
        if (!ledger.isEmpty()) {
            Path path = dir.resolve(LEDGER);
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, ledgerText());
        }
    }

    private String ledgerText() {
        var text = new StringBuilder("sample,group,part,assigned\n");
        for (LedgerRow row : ledger) {
            text.append(row.sample())
                    .append(',')
                    .append(row.group())
                    .append(',')
                    .append(row.part().text())
                    .append(",2026-01-07\n");
        }
        return text.toString();
    }
}
