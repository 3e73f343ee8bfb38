package org.maskwright.dataset.stroke;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.MaskPatch;

/**
 * What a stroke log says, read from its beginning to the first record that is not whole: a kill or a power cut leaves at most a torn end, and
 * what is behind it is none. Confined to one thread at a time.
 */
public final class StrokeReplay {
    /** What a log begins with; the last digit is its format's version. */
    static final byte[] MAGIC = "MASKWRIGHT STROKES 1\n".getBytes(StandardCharsets.US_ASCII);

    private final StrokeStack stack = new StrokeStack();
    /** All strokes, undoings and redoings as patches, in the order in which they were made. */
    private final List<MaskPatch> steps = new ArrayList<>();

    private final List<Place> places = new ArrayList<>();
    private final Map<Long, Moment> taken = new HashMap<>();
    private final Set<Long> written = new HashSet<>(Set.of(0L));
    private @Nullable StrokeBase base;
    private long lastNumber;
    private Instant lastDrawn = Instant.EPOCH;
    private long lastSave;
    private long whole;
    private boolean cutOff;

    /**
     * A moment between two steps.
     *
     * @param steps how many had been made
     * @param mark of the stack
     */
    private record Moment(int steps, long mark) {
        /** Before anything was drawn. */
        static final Moment FIRST = new Moment(0, 0);
    }

    /**
     * A file that the log has met.
     *
     * @param file of which attempt to save; 0 for the one that was opened
     * @param moment that is in it
     */
    private record Place(StrokeRecord.Saving file, Moment moment) {
        long save() {
            return file.save();
        }
    }

    /**
     * What was drawn upon a file and is not in it.
     *
     * @param steps how many strokes, undoings and redoings that is
     * @param patch all of it as one change
     * @param mark {@link StrokeStack#mark} of what is in the file
     */
    public record Pending(int steps, MaskPatch patch, long mark) {}

    private StrokeReplay() {}

    /**
     * Reads a log. Costs what it holds.
     *
     * @return empty when there is none, or its beginning is torn or of another version: then nothing is known of it
     * @throws IOException when it cannot be read
     */
    public static Optional<StrokeReplay> of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return of(Files.readAllBytes(file));
    }

    static Optional<StrokeReplay> of(byte[] log) {
        var replay = new StrokeReplay();
        replay.read(log);
        replay.cutOff = replay.whole < log.length;
        return replay.base == null ? Optional.empty() : Optional.of(replay);
    }

    private void read(byte[] log) {
        int at = MAGIC.length;
        if (log.length < at || !Arrays.equals(log, 0, at, MAGIC, 0, at)) {
            return;
        }
        while (at + StrokeCodec.FRAME <= log.length) {
            var frame = ByteBuffer.wrap(log, at, StrokeCodec.FRAME);
            int length = frame.getInt();
            int body = at + StrokeCodec.FRAME;
            if (length < 1 || length > log.length - body) {
                return;
            }
            if (frame.getInt() != StrokeCodec.checksum(log, body, length) || !take(log, body, length)) {
                return;
            }
            at = body + length;
            whole = at;
        }
    }

    /** Takes a record; whether it could be. */
    private boolean take(byte[] log, int from, int length) {
        try {
            take(StrokeCodec.decode(log, from, length));
            return true;
        } catch (IOException ofAnotherVersion) {
            // What came before it holds; what comes after it cannot be told.
            return false;
        }
    }

    private void take(StrokeRecord record) {
        switch (record) {
            case StrokeRecord.Begun b -> {
                base = b.base();
                var opened =
                        new StrokeRecord.Saving(0, b.base().path(), b.base().sha256());
                places.add(new Place(opened, Moment.FIRST));
            }
            case StrokeRecord.Drawn d -> {
                stack.push(d.stroke());
                lastNumber = d.stroke().number();
                lastDrawn = d.stroke().when();
                steps.add(d.stroke().patch());
            }
            case StrokeRecord.Undone u ->
                stack.undo().ifPresent(s -> steps.add(s.patch().inverse()));
            case StrokeRecord.Redone r -> stack.redo().ifPresent(s -> steps.add(s.patch()));
            case StrokeRecord.Taken t -> {
                taken.put(t.save(), new Moment(steps.size(), stack.mark()));
                lastSave = t.save();
            }
            case StrokeRecord.Saving s -> places.add(new Place(s, taken.getOrDefault(s.save(), Moment.FIRST)));
            case StrokeRecord.Saved s -> written.add(s.save());
            case StrokeRecord.Clean c -> {}
        }
    }

    /** What was drawn upon. */
    public StrokeBase base() {
        return Objects.requireNonNull(base, "a log without it is none");
    }

    /**
     * What a mask lacks of the strokes, where they were drawn upon it: upon the file that was opened, was saved last, or was about to be.
     * Costs the runs of what it lacks.
     *
     * @param now the mask as it is
     * @return empty where they were drawn upon another one
     */
    public Optional<Pending> upon(StrokeBase now) {
        return possible()
                .filter(p -> p.file.sha256().equals(now.sha256()) && base().isLike(now))
                .findFirst()
                .map(this::since);
    }

    /** What the file may hold as far as the log knows, the latest first: a save that was not said to be done may be. */
    private Stream<Place> possible() {
        Place last = lastWritten();
        return places.reversed().stream().filter(p -> p.save() >= last.save());
    }

    /** SHA-256 of each file {@linkplain #upon upon} which the strokes are drawn. */
    List<String> contents() {
        return possible().map(p -> p.file.sha256()).distinct().toList();
    }

    /** What was drawn since the mask was saved last, or opened. Costs the runs of that. */
    public Pending unsaved() {
        return since(lastWritten());
    }

    /** Where the mask is, relative to the dataset, with {@code /}: as it was opened, or saved last. */
    public String path() {
        return lastWritten().file.path();
    }

    private Pending since(Place place) {
        List<MaskPatch> lacking = steps.subList(place.moment.steps, steps.size());
        return new Pending(lacking.size(), MaskPatch.merged(lacking), place.moment.mark);
    }

    private Place lastWritten() {
        Place last = places.getFirst();
        for (Place place : places) {
            last = written.contains(place.save()) ? place : last;
        }
        return last;
    }

    /** What can be undone and redone. */
    public StrokeStack stack() {
        return stack;
    }

    /** The number of the last stroke; 0 when there is none. */
    public long lastNumber() {
        return lastNumber;
    }

    /** When the last stroke was drawn; the beginning of 1970 when there is none. */
    public Instant lastDrawn() {
        return lastDrawn;
    }

    /** The number of the last attempt to save; 0 when there is none. */
    long lastSave() {
        return lastSave;
    }

    /** Whether more lies behind what is whole: a torn end, or what this version cannot read. Whoever goes on with the log writes over it. */
    public boolean isCutOff() {
        return cutOff;
    }

    /** Length of what is whole, bytes. */
    long wholeBytes() {
        return whole;
    }
}
