package org.maskwright.check.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.maskwright.check.Datum;
import org.maskwright.check.Finding;
import org.maskwright.core.InputException;
import org.maskwright.dataset.journal.Edit;

/**
 * Gives the mask that a finding names first, or all masks that it is said to be about, new contents. They are always a PNG file: a mask of another name becomes one with the extension
 * {@code .png}, where the layout finds that.
 *
 * @param id the fix's id
 * @param explanation one sentence
 * @param keeps what it leaves as it is
 * @param repair makes the change for a finding
 */
record MaskFix(String id, String explanation, Keeps keeps, Repair repair) implements Fix {
    /** Makes the change of a mask's bytes that mends a finding. */
    @FunctionalInterface
    interface Repair {
        /**
         * The change.
         *
         * @throws InputException when this finding cannot be mended this way
         */
        Edit.Change change(Finding finding, FixContext context) throws InputException;
    }

    @Override
    public List<Edit> edits(Finding finding, FixContext context) throws InputException {
        List<Edit> edits = new ArrayList<>();
        for (String path : finding.value(Datum.MASKS).orElse(finding.files().subList(0, 1))) {
            edits.add(edit(path, finding, context));
        }
        return List.copyOf(edits);
    }

    private Edit edit(String path, Finding finding, FixContext context) throws InputException {
        Edit.Change change = keeps.guard(path, context.labels(), repair.change(finding, context));
        if (path.toLowerCase(Locale.ROOT).endsWith(".png")) {
            return new Edit.Rewrite(path, context.judged(path), change);
        }
        String target = path.substring(0, path.lastIndexOf('.') + 1) + "png";
        if (context.layout().maskPattern().match(target).isEmpty()) {
            throw new InputException(path + " cannot become a PNG file: the layout says that masks are "
                    + context.layout().masks() + "; state one with {ext} first");
        } else if (context.exists(target)) {
            throw new InputException(
                    path + " cannot become " + target + ": there is such a file; set one of the two aside first");
        }
        return new Edit.Convert(path, target, context.judged(path), change);
    }
}
