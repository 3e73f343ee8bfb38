package org.maskwright.session.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.MaskSnapshot;
import org.maskwright.core.area.Area;
import org.maskwright.imaging.feature.MaskSurvey;
import org.maskwright.imaging.file.ColourType;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.OpenedMask;

/**
 * A mask that the edited one is compared with, and how the two agree. Of shares those at the threshold and above are foreground; what either
 * leaves undecided counts neither way. Immutable; any thread.
 *
 * @param labels of the size of the edited one, and soft as that is
 * @param onlyHere px that are foreground in the edited mask alone
 * @param onlyThere px that are foreground in the other one alone
 * @param both px that are foreground in both
 */
public record OtherMask(MaskSnapshot labels, long onlyHere, long onlyThere, long both) {
    /**
     * Compares masks. Costs what they are large.
     *
     * @param what the other one is called, for people
     * @throws InputException when their sizes differ
     */
    public static OtherMask of(MaskSnapshot here, MaskSnapshot there, String what) throws InputException {
        if (!here.size().equals(there.size())) {
            throw new InputException(
                    what + " is of " + there.size() + " px, this mask of " + here.size() + ": they cannot be compared");
        }
        MaskSnapshot other = as(here, there);
        Area decided = decided(here).intersect(decided(other));
        Area a = foreground(here).intersect(decided);
        Area b = foreground(other).intersect(decided);
        Area both = a.intersect(b);
        return new OtherMask(other, a.minus(both).pixels(), b.minus(both).pixels(), both.pixels());
    }

    /**
     * Compares with a mask file, wherever it lies. Costs what the masks are large.
     *
     * @param map what the values of the edited mask's file mean, and of this one; a file of 0 and 1 where those are 0 and 255 is understood
     * @throws InputException when it cannot be read as a mask, or its size differs
     */
    public static OtherMask of(MaskSnapshot here, Path file, LabelMap map) throws InputException {
        String name = file.getFileName() + "";
        try {
            byte[] bytes = Files.readAllBytes(file);
            MaskSurvey survey = MaskFile.read(bytes).survey();
            boolean ones = map instanceof LabelMap.Binary255
                    && survey.colour() != ColourType.PALETTE
                    && survey.values().lastKey() == 1;
            LabelMap meant = ones ? new LabelMap.NonZero() : map;
            return of(here, OpenedMask.drawn(bytes, meant).labels(), name);
        } catch (IOException e) {
            throw new InputException(name + " cannot be read as a mask: " + e.getMessage(), e);
        }
    }

    /** Intersection over union, 0…1; 1 where neither has anything. */
    public double iou() {
        long either = onlyHere + onlyThere + both;
        return either == 0 ? 1 : (double) both / either;
    }

    private static MaskSnapshot as(MaskSnapshot here, MaskSnapshot there) {
        if (here.isSoft() == there.isSoft()) {
            return there;
        }
        return here.isSoft()
                ? MaskSnapshot.of(there.shares(), here.threshold())
                : MaskSnapshot.of(foreground(there).toMask());
    }

    private static Area foreground(MaskSnapshot mask) {
        return Area.of(mask, (int kept) -> mask.labelOf(kept) != 0);
    }

    private static Area decided(MaskSnapshot mask) {
        boolean labels = !mask.isSoft() && mask.largest() == MaskSnapshot.LABELS_8;
        return Area.of(mask, (int kept) -> !labels || kept != LabelMap.IGNORE);
    }
}
