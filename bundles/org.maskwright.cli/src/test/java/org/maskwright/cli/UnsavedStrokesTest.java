package org.maskwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.maskwright.cli.Ran.maskwright;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskPatch;
import org.maskwright.core.MaskPatchBuilder;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.dataset.file.FileState;
import org.maskwright.dataset.stroke.Origin;
import org.maskwright.dataset.stroke.Stroke;
import org.maskwright.dataset.stroke.StrokeBase;
import org.maskwright.dataset.stroke.StrokeFolder;
import org.maskwright.dataset.stroke.StrokeLog;
import org.maskwright.dataset.stroke.StrokeThreads;
import org.maskwright.demo.Fault;
import org.maskwright.imaging.mask.MaskFile;

/** What was drawn in the workbench and not saved: commands say so, and leave it as it is. */
class UnsavedStrokesTest {
    private static final String MASK = "masks/02240_mask.png";

    @TempDir
    private Path temp;

    private Path dataset;
    private Path log;

    @BeforeEach
    void draw() throws Exception {
        dataset = Drawn.dataset(temp, 2, Fault.SPECKLES);
        StrokeFolder strokes = StrokeFolder.of(dataset.resolve(".maskwright"));
        log = strokes.log("02240");
        byte[] file = Files.readAllBytes(dataset.resolve(MASK));
        MaskSnapshot mask = MaskFile.read(file).snapshot(new LabelMap.Binary255());
        var base = new StrokeBase("02240", MASK, FileState.sha256(file), "0/255", mask.size());
        StrokeLog drawn = StrokeLog.begin(log, base, StrokeThreads.NONE, e -> {
            throw new AssertionError(e);
        });
        drawn.drawn(new Stroke(1, corner(mask), Origin.hand("brush"), Instant.parse("2026-11-29T05:00:00Z")));
        drawn.close();
    }

    private static MaskPatch corner(MaskSnapshot mask) {
        var builder = new MaskPatchBuilder(mask);
        builder.draw(0, 0, 3, 1);
        return builder.patch();
    }

    @Test
    void infoTellsOfThem() throws Exception {
        assertThat(maskwright("info", dataset).ended(ExitCode.DONE).out())
                .endsWith("not saved    1 stroke upon " + MASK + ", the last of 2026-11-29T05:00:00Z"
                        + System.lineSeparator());
        JsonNode json =
                maskwright("info", dataset, "--json", "-").ended(ExitCode.DONE).json();
        assertThat(json.at("/unsaved/0/mask").asText()).isEqualTo(MASK);
        assertThat(json.at("/unsaved/0/strokes").asInt()).isEqualTo(1);
        assertThat(json.at("/unsaved/0/changed").asBoolean()).isFalse();
    }

    @Test
    void aFixAndItsUndoLeaveThem() throws IOException {
        byte[] before = Files.readAllBytes(log);
        byte[] mask = Files.readAllBytes(dataset.resolve(MASK));
        assertThat(maskwright("fix", dataset, "--rule", "MASK_SPECKLES")
                        .ended(ExitCode.DONE)
                        .notes())
                .contains("1 stroke upon " + MASK
                        + " as it was before: not saved, and kept; the workbench offers that when the mask is opened");
        assertThat(maskwright("info", dataset).out())
                .contains("1 stroke upon " + MASK + ", the last of 2026-11-29T05:00:00Z; the file was changed since");
        assertThat(Files.readAllBytes(log)).isEqualTo(before);

        Ran undone = maskwright("undo", dataset).ended(ExitCode.DONE);

        assertThat(undone.notes()).noneMatch(n -> n.contains("stroke"));
        assertThat(Files.readAllBytes(dataset.resolve(MASK))).isEqualTo(mask);
        assertThat(maskwright("info", dataset).out())
                .contains("1 stroke upon " + MASK)
                .doesNotContain("changed since");
        assertThat(Files.readAllBytes(log)).isEqualTo(before);
    }
}
