package org.maskwright.session.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RepairEffect;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.session.DatasetSession;

/**
 * What a fix would make of one finding. Immutable.
 *
 * @param edits what would be done, in words; empty when it cannot be done
 * @param pixels which pixels would become what, a line each: "1,204 px of label 2 become background in 1 mask"
 * @param complaint why it cannot be done; empty when it can
 * @param image of the sample, relative to the dataset, with {@code /}; empty when there is none
 * @param before the mask as it is; empty when there is none or it cannot be read
 * @param after the mask as it would be; empty when no pixel of a mask would change
 */
public record MaskPreview(
        List<String> edits,
        List<String> pixels,
        String complaint,
        Optional<String> image,
        Optional<Mask> before,
        Optional<Mask> after) {
    /** Copies the lists. */
    public MaskPreview {
        edits = List.copyOf(edits);
        pixels = List.copyOf(pixels);
    }

    /**
     * Computes what a fix would do, without doing it. Reads the sample's mask, not its image; not for the UI thread.
     *
     * @param session the dataset
     * @param finding of its last check
     * @param fix id of the fix
     */
    public static MaskPreview of(DatasetSession session, Finding finding, Optional<String> fix) {
        RepairPlan plan = session.plan(List.of(finding), fix);
        LabelMap labels = session.snapshot().scan().layout().layout().labels();
        Optional<Sample> sample = session.snapshot().scan().samples().stream()
                .filter(s -> s.name().equals(finding.sample()))
                .findFirst();
        Optional<String> image = sample.flatMap(Sample::image);
        Optional<Mask> before = sample.flatMap(Sample::mask).flatMap(path -> mask(session, path, labels));
        if (!plan.left().isEmpty()) {
            return refused(plan.left().getFirst().why(), image, before);
        }
        try {
            Optional<Mask> after = changed(session, plan.edits(), labels);
            List<String> pixels = RepairEffect.of(
                    plan.edits(),
                    labels,
                    path -> Files.readAllBytes(session.folder().resolve(path)),
                    Progress.none());
            return new MaskPreview(plan.describe(), pixels, "", image, before, after);
        } catch (IOException | InputException e) {
            return refused(String.valueOf(e.getMessage()), image, before);
        }
    }

    private static MaskPreview refused(String why, Optional<String> image, Optional<Mask> before) {
        return new MaskPreview(List.of(), List.of(), why, image, before, Optional.empty());
    }

    private static Optional<Mask> mask(DatasetSession session, String path, LabelMap labels) {
        try {
            return Optional.of(MaskFile.read(Files.readAllBytes(session.folder().resolve(path)))
                    .labels(labels));
        } catch (IOException | InputException | RuntimeException unreadable) {
            // Often that is what was found.
            return Optional.empty();
        }
    }

    private static Optional<Mask> changed(DatasetSession session, List<Edit> edits, LabelMap labels)
            throws IOException, InputException {
        for (Edit edit : edits) {
            if (edit instanceof Edit.Rewrite rewrite) {
                return Optional.of(changed(session, rewrite.path(), rewrite.change(), labels));
            } else if (edit instanceof Edit.Convert convert) {
                return Optional.of(changed(session, convert.path(), convert.change(), labels));
            }
        }
        return Optional.empty();
    }

    private static Mask changed(DatasetSession session, String path, Edit.Change change, LabelMap labels)
            throws IOException, InputException {
        byte[] old = Files.readAllBytes(session.folder().resolve(path));
        return MaskFile.read(change.apply(old)).labels(labels);
    }
}
