package org.maskwright.format.derived;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.file.StateFile;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.SampleKeys;
import org.maskwright.dataset.ledger.SplitLedger;
import org.maskwright.dataset.ledger.SplitLedger.PartAssignment;
import org.maskwright.dataset.ledger.StatusRow;
import org.maskwright.dataset.ledger.Statuses;
import org.maskwright.dataset.settings.DatasetSettings;
import org.maskwright.dataset.settings.SettingsFile;
import org.maskwright.format.model.OutputFolder;

/** A dataset that is being written: images, masks, and beside them what they mean, which part they are in, and what was said of them. One thread. */
final class NewDataset {
    static final DatasetSettings.Paths USUAL =
            new DatasetSettings.Paths("images/{dir*}/{name}.{ext}", "masks/{dir*}/{name}.{ext}");

    private final OutputFolder out;
    private final DatasetSettings.Paths paths;
    private final LabelMap labels;
    private final SampleKeys keys;
    private final Map<String, Optional<StatusRow>> said = new HashMap<>();
    private final List<PartAssignment> parts = new ArrayList<>();
    private int samples;

    NewDataset(OutputFolder out, DatasetSettings.Paths paths, LabelMap labels) throws InputException {
        this.out = out;
        this.paths = paths;
        this.labels = labels;
        this.keys = new SampleKeys(Layout.parse(paths.images(), paths.masks(), labels));
    }

    /**
     * What is known of a sample beside its files.
     *
     * @param row what was said of it
     * @param part its row in the split, under whatever name
     */
    record CarriedRows(Optional<StatusRow> row, Optional<PartAssignment> part) {}

    /** Writes a pair under a name that no other has. */
    void add(String name, StoredPair pair, CarriedRows known) throws IOException {
        if (pair.mask().isPresent()) {
            StoredFile mask = pair.mask().get();
            out.write("masks/" + name + "." + mask.extension(), mask.bytes());
        }
        add("images/" + name + "." + pair.image().extension(), pair.image().bytes(), known);
    }

    /** Writes an image at a path. */
    void add(String path, byte[] image, CarriedRows known) throws IOException {
        out.write(path, image);
        say(keys.ofImage(path), known);
    }

    /** Tells of a sample. */
    void say(String key, CarriedRows known) {
        samples++;
        if (known.row().isPresent()) {
            said.put(key, known.row());
        }
        known.part().ifPresent(p -> parts.add(new PartAssignment(key, p.group(), p.part())));
    }

    int samples() {
        return samples;
    }

    /** Writes what stands beside the files. */
    void finish() throws IOException {
        DatasetSettings settings =
                DatasetSettings.NONE.withLayout(paths, Optional.of(labels)).withKeys(paths.images(), key -> key);
        out.write(StateFile.SETTINGS.path(), SettingsFile.format(settings));
        if (!said.isEmpty()) {
            out.write(StateFile.STATUS.path(), Statuses.NONE.with(said).toEvidentCsv());
        }
        if (!parts.isEmpty()) {
            out.write(StateFile.SPLIT.path(), new SplitLedger(parts).toCsv());
        }
    }
}
