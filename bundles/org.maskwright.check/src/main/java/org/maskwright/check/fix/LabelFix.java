package org.maskwright.check.fix;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.maskwright.check.Finding;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.mask.OpenedMask;
import org.maskwright.imaging.mask.SavedMask;

/**
 * Changes labels of the mask that a finding names first: only those pixels get another value; depth, palette, coding and alpha stay. So
 * does the format where it can hold that without loss; any other mask becomes a PNG file under that name, as by {@link MaskFix}.
 *
 * @param id the fix's id
 * @param explanation one sentence
 * @param keeps what it leaves as it is
 * @param redrawing makes the change for a finding
 */
record LabelFix(String id, String explanation, Keeps keeps, Redrawing redrawing) implements Fix {
    /** Says how a mask's labels must change to mend a finding. */
    @FunctionalInterface
    interface Redrawing {
        /**
         * The change of labels.
         *
         * @throws InputException when this finding cannot be mended this way
         */
        UnaryOperator<Mask> change(Finding finding, FixContext context) throws InputException;
    }

    @Override
    public List<Edit> edits(Finding finding, FixContext context) throws InputException {
        String path = finding.files().getFirst();
        if (!keepsFormat(path, context)) {
            return new MaskFix(id, explanation, keeps, this::asPng).edits(finding, context);
        }
        UnaryOperator<Mask> change = redrawing.change(finding, context);
        LabelMap labels = context.labels();
        Edit.Change kept = keeps.guard(path, labels, old -> kept(path, old, change, labels));
        return List.of(new Edit.Rewrite(path, context.judged(path), kept));
    }

    /** Whether the file is what its name says, of a format that masks are saved in. */
    private static boolean keepsFormat(String path, FixContext context) {
        return context.header(path)
                .filter(h -> ImageFormat.ofName(path).equals(Optional.of(h.format())))
                .filter(OpenedMask::keepsFormat)
                .isPresent();
    }

    private Edit.Change asPng(Finding finding, FixContext context) throws InputException {
        UnaryOperator<Mask> change = redrawing.change(finding, context);
        LabelMap labels = context.labels();
        return old -> {
            OpenedMask file = OpenedMask.open(old, labels);
            return file.asPng(redrawn(file, change));
        };
    }

    private static byte[] kept(String path, byte[] old, UnaryOperator<Mask> change, LabelMap labels)
            throws IOException, InputException {
        OpenedMask file = OpenedMask.open(old, labels);
        return switch (file.saved(redrawn(file, change))) {
            case SavedMask.Kept saved -> saved.bytes();
            case SavedMask.NeedsPng refused -> throw new InputException(path + ": " + refused.message());
        };
    }

    private static MaskSnapshot redrawn(OpenedMask file, UnaryOperator<Mask> change) throws InputException {
        if (file.labels().largest() > MaskSnapshot.LABELS_8) {
            throw new InputException("instances numbered in 16 bits are not repaired; edit the mask by hand");
        }
        return MaskSnapshot.of(change.apply(file.labels().toMask()));
    }
}
