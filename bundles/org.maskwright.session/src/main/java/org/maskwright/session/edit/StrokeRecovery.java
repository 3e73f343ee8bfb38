package org.maskwright.session.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskDocument;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.dataset.stroke.StrokeBase;
import org.maskwright.dataset.stroke.StrokeFolder;
import org.maskwright.dataset.stroke.StrokeLog;
import org.maskwright.dataset.stroke.StrokeReplay;
import org.maskwright.dataset.stroke.StrokeThreads;

/**
 * Finds again what was drawn upon a mask before it is opened once more, and lets it be written on.
 *
 * @param folder the dataset's logs
 * @param threads on which they are written
 */
record StrokeRecovery(StrokeFolder folder, StrokeThreads threads, Clock clock) {
    /**
     * A mask with its strokes.
     *
     * @param disk its file
     * @param strokes of it
     * @param recovered which of them are not in the file
     * @param leftovers strokes that belong to other contents of the file
     */
    record RecoveredMask(MaskOnDisk disk, LoggedStrokes strokes, Recovered recovered, List<Leftover> leftovers) {}

    /** A mask of a dataset that is open for looking only: nothing is read, and nothing will be written. */
    RecoveredMask nothing(MaskOnDisk disk) {
        return new RecoveredMask(disk, LoggedStrokes.none(disk.now().labels(), clock), Recovered.NONE, List.of());
    }

    /**
     * Finds the strokes of a mask. Strokes whose mask is another one by now are set aside.
     *
     * @throws IOException when logs cannot be read or set aside
     */
    RecoveredMask find(OpenSample sample, MaskOnDisk disk) throws IOException {
        String key = sample.name().key();
        StrokeBase base = base(sample, disk);
        Path file = folder.log(key);
        Optional<StrokeReplay> read = StrokeReplay.of(file);
        Optional<RecoveredMask> continued = read.flatMap(r -> r.upon(base).flatMap(p -> continued(r, p, disk)));
        if (continued.isPresent()) {
            if (read.orElseThrow().isCutOff()) {
                folder.keepCopy(key);
            }
            LoggedStrokes strokes = continued.get().strokes();
            strokes.write(StrokeLog.goOn(file, read.orElseThrow(), threads, strokes::failed));
            RecoveredMask found = continued.get();
            return new RecoveredMask(found.disk(), strokes, found.recovered(), leftovers(key));
        }
        if (Files.exists(file)) {
            setAside(key, read);
        }
        LoggedStrokes strokes = LoggedStrokes.none(disk.now().labels(), clock);
        strokes.write(StrokeLog.begin(file, base, threads, strokes::failed));
        return new RecoveredMask(disk, strokes, Recovered.NONE, leftovers(key));
    }

    private void setAside(String key, Optional<StrokeReplay> read) throws IOException {
        if (read.filter(r -> !r.unsaved().patch().isEmpty()).isPresent()) {
            folder.setAside(key);
        } else {
            folder.keep(key);
        }
    }

    /** The mask with the strokes that its file lacks; empty where they do not fit after all. */
    private Optional<RecoveredMask> continued(StrokeReplay read, StrokeReplay.Pending pending, MaskOnDisk disk) {
        var document = new MaskDocument(disk.now().labels());
        try {
            document.apply(pending.patch());
        } catch (IllegalArgumentException ofAnotherMask) {
            return Optional.empty();
        }
        boolean same = pending.patch().isEmpty();
        MaskSnapshot labels = same ? disk.now().labels() : document.snapshot();
        long mark = same ? read.stack().mark() : pending.mark();
        var strokes = new LoggedStrokes(read.stack(), read.lastNumber(), labels, clock);
        var moment = new MaskOnDisk.Moment(disk.now().labels(), mark);
        var found = new MaskOnDisk(disk.path(), disk.sha256(), disk.source(), moment);
        Recovered recovered = same ? Recovered.NONE : new Recovered(pending.steps(), read.lastDrawn());
        return Optional.of(new RecoveredMask(found, strokes, recovered, List.of()));
    }

    private List<Leftover> leftovers(String key) throws IOException {
        List<Leftover> found = new ArrayList<>();
        for (Path log : folder.aside(key)) {
            StrokeReplay.of(log).ifPresent(r -> found.add(leftover(log, r)));
        }
        return found;
    }

    private static Leftover leftover(Path log, StrokeReplay read) {
        StrokeReplay.Pending pending = read.unsaved();
        return new Leftover(log, pending.steps(), read.lastDrawn(), read.base().size(), pending.patch());
    }

    private static StrokeBase base(OpenSample sample, MaskOnDisk disk) {
        return new StrokeBase(
                sample.name().key(),
                disk.path(),
                disk.sha256().orElse(""),
                meaning(sample.labels()),
                disk.now().labels().size());
    }

    /** Words that are the same for maps under which values are drawn upon as the same: names do not count. */
    private static String meaning(LabelMap map) {
        if (map.softThreshold() > 0) {
            return "shares " + LabelMapText.of(map);
        }
        if (map instanceof LabelMap.Indexed indexed) {
            return "indexed " + indexed.classes().stream().map(c -> c.id()).toList();
        }
        return map instanceof LabelMap.Colours colours
                ? "colours "
                        + colours.classes().stream()
                                .map(k -> k.id() + "=" + k.rgb())
                                .toList()
                : LabelMapText.of(map);
    }
}
