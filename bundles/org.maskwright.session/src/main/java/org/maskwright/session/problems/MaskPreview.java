package org.maskwright.session.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.maskwright.check.Finding;
import org.maskwright.check.fix.RepairPlan;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.dataset.thumbnail.Thumbnail;
import org.maskwright.dataset.thumbnail.ThumbnailKey;
import org.maskwright.dataset.thumbnail.ThumbnailMaker;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskInk;
import org.maskwright.imaging.mask.MaskOverlay;
import org.maskwright.session.DatasetSession;

/**
 * What a fix would make of one finding. Immutable.
 *
 * @param edits what would be done, in words; empty when it cannot be done
 * @param complaint why it cannot be done; empty when it can
 * @param before the sample as it is; {@link Thumbnail#NONE} where there is nothing to see
 * @param after the sample as it would be; empty when no pixel of a mask would change
 */
public record MaskPreview(List<String> edits, String complaint, Thumbnail before, Optional<Thumbnail> after) {
    /**
     * How the pictures look.
     *
     * @param sidePx their longest side, px
     * @param ink in what masks are drawn upon them
     */
    public record Look(int sidePx, MaskInk ink) {}

    /**
     * Computes what a fix would do, without doing it. Reads files; not for the UI thread.
     *
     * @param session the dataset
     * @param finding of its last check
     * @param fix id of the fix
     * @param look of the pictures
     */
    public static MaskPreview of(DatasetSession session, Finding finding, Optional<String> fix, Look look) {
        RepairPlan plan = session.plan(List.of(finding), fix);
        LabelMap labels = session.snapshot().scan().layout().layout().labels();
        var maker = new ThumbnailMaker(session.folder(), labels);
        Thumbnail photo = maker.make(key(session, finding, look, MaskOverlay.NONE));
        Thumbnail before = maker.make(key(session, finding, look, MaskOverlay.FILL));
        if (!plan.left().isEmpty()) {
            return new MaskPreview(List.of(), plan.left().getFirst().why(), before, Optional.empty());
        }
        try {
            Optional<Thumbnail> after =
                    changed(session, plan.edits(), labels).map(mask -> drawn(photo, mask, look.ink()));
            return new MaskPreview(plan.describe(), "", before, after);
        } catch (IOException | InputException e) {
            return new MaskPreview(List.of(), String.valueOf(e.getMessage()), before, Optional.empty());
        }
    }

    private static ThumbnailKey key(DatasetSession session, Finding finding, Look look, MaskOverlay overlay) {
        var scan = session.snapshot().scan();
        var sample = scan.samples().stream()
                .filter(s -> s.name().equals(finding.sample()))
                .findFirst();
        Optional<FileStamp> image = sample.flatMap(s -> s.image()).map(scan.stamps()::get);
        Optional<FileStamp> mask = sample.flatMap(s -> s.mask()).map(scan.stamps()::get);
        return new ThumbnailKey(image, mask, look.sidePx(), overlay, look.ink());
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

    private static Thumbnail drawn(Thumbnail photo, Mask mask, MaskInk ink) {
        if (photo.size().pixels() == 0) {
            byte[] bgr = new byte[Math.toIntExact(3 * mask.size().pixels())];
            MaskOverlay.MASK.draw(bgr, MaskOverlay.shares(mask, mask.size()));
            return new Thumbnail(mask.size(), bgr);
        }
        byte[] bgr = photo.bgr().clone();
        MaskOverlay.FILL.draw(bgr, MaskOverlay.shares(mask, photo.size()), ink);
        return new Thumbnail(photo.size(), bgr);
    }
}
