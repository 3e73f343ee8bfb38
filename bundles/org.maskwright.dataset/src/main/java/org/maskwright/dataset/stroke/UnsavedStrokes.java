package org.maskwright.dataset.stroke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.maskwright.dataset.file.FileState;

/**
 * Something was drawn upon a mask and is not in its file.
 *
 * @param sample key of the sample
 * @param path of the mask, relative to the dataset, with {@code /}
 * @param steps how many strokes, undoings and redoings
 * @param last when the last stroke was drawn
 * @param contents SHA-256 of what the file held when it was opened or saved last, or was about to; empty texts where there was none
 * @param aside whether somebody else changed the file meanwhile, as was seen when it was opened: then it is offered, never applied
 */
public record UnsavedStrokes(
        String sample, String path, int steps, Instant last, List<String> contents, boolean aside) {
    /** Copies the list. */
    public UnsavedStrokes {
        contents = List.copyOf(contents);
    }

    static UnsavedStrokes of(StrokeReplay log, boolean aside) {
        return new UnsavedStrokes(
                log.base().sample(), log.path(), log.unsaved().steps(), log.lastDrawn(), log.contents(), aside);
    }

    /**
     * Whether the file is another one than they were drawn upon, so that they are offered and not applied when it is opened. Costs the file.
     *
     * @param root of the dataset
     */
    public boolean isChangedSince(Path root) throws IOException {
        Path file = root.resolve(path);
        return aside
                || !contents.contains(Files.exists(file) ? FileState.of(file).sha256() : "");
    }
}
