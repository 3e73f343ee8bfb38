package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.maskwright.core.Progress;
import org.maskwright.demo.DemoDataset;
import org.maskwright.demo.DraftDataset;
import org.maskwright.demo.Fault;

/** Small datasets of drawn portraits: {@code images/02240.jpg} with {@code masks/02240_mask.png}, and so on. */
public final class Drawn {
    private static final long SEED = 7;

    private Drawn() {}

    /** Portraits in memory, none of them at fault. */
    public static DraftDataset draft(int pairs) {
        return DraftDataset.of(DemoDataset.ids(pairs), SEED, Progress.none());
    }

    /** Writes a dataset whose first samples have these faults, one each, into a new folder; answers the folder. */
    public static Path dataset(Path dir, int pairs, Fault... faults) throws IOException {
        DraftDataset draft = draft(pairs);
        List<String> ids = draft.ids();
        for (int i = 0; i < faults.length; i++) {
            faults[i].plant(draft, ids.get(i));
        }
        Path folder = dir.resolve("portraits");
        draft.writeTo(folder, Progress.none());
        return folder;
    }
}
