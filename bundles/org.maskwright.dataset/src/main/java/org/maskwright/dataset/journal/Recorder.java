package org.maskwright.dataset.journal;

import java.nio.file.Path;
import org.maskwright.dataset.file.StateContents;

/**
 * What every operation of a journal writes to.
 *
 * @param place the dataset
 * @param blobs old contents
 * @param manifest the quarantine's list
 * @param tables what was read of tables
 */
record Recorder(Workplace place, Blobs blobs, Manifest manifest, TableMemory tables) {
    static Recorder of(Workplace place) {
        return of(place, new StateContents());
    }

    static Recorder of(Workplace place, StateContents contents) {
        return of(place, new TableMemory(contents));
    }

    private static Recorder of(Workplace place, TableMemory tables) {
        Path manifest = place.resolve(Manifest.PATH);
        return new Recorder(
                place,
                new Blobs(place.disk(), folder(place).resolve("blobs")),
                new Manifest(place.disk(), manifest),
                tables);
    }

    /** One that has staged nothing, and remembers the same tables. */
    Recorder anew() {
        return of(place, tables);
    }

    /** The folder of the operations' logs. */
    Path folder() {
        return folder(place);
    }

    private static Path folder(Workplace place) {
        return place.state().resolve("journal");
    }

    /** The operations that cannot be undone any more. */
    Forgotten forgotten() {
        return new Forgotten(place.disk(), folder().resolve("forgotten.jsonl"));
    }

    OperationLog log(long id) {
        return OperationLog.of(place.disk(), folder(), id);
    }
}
