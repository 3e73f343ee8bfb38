package org.maskwright.session.model;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.journal.FileHistory;
import org.maskwright.dataset.journal.FileHistory.LeftFile;
import org.maskwright.imaging.mask.MaskFile;

/**
 * The masks that samples had before they were proposed others, for who looks at one proposal after the other: the journal is gone through once, not
 * for each. Any thread.
 */
public final class ProposalPast {
    private final DatasetFolder folder;
    private final LabelMap labels;
    private final Map<String, Optional<LeftFile>> known = new HashMap<>();

    /** @param labels what the masks' values mean */
    public ProposalPast(DatasetFolder folder, LabelMap labels) {
        this.folder = folder;
        this.labels = labels;
    }

    /**
     * The mask that a sample had before; empty where it had none, or that is no longer kept.
     *
     * @param all the proposals that are gone through, this one among them
     * @throws InputException when the journal is damaged
     * @throws IOException when it or the mask cannot be read
     */
    public Optional<Mask> before(ProposalRow row, List<ProposalRow> all) throws IOException, InputException {
        var history = new FileHistory(folder.history());
        Optional<LeftFile> left = left(row, all, history);
        Optional<byte[]> bytes = left.isEmpty() ? Optional.empty() : history.contents(left.get());
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(MaskFile.read(bytes.get()).labels(labels));
    }

    private synchronized Optional<LeftFile> left(ProposalRow row, List<ProposalRow> all, FileHistory history)
            throws IOException, InputException {
        if (!known.containsKey(name(row))) {
            known.clear();
            Map<String, Optional<LeftFile>> found =
                    history.replaced(all.stream().map(ProposalRow::mask).collect(Collectors.toSet()));
            all.forEach(r -> known.put(name(r), found.getOrDefault(r.mask(), Optional.empty())));
        }
        return known.getOrDefault(name(row), Optional.empty());
    }

    private static String name(ProposalRow row) {
        return row.mask() + " " + row.maskSha256().orElse("");
    }
}
