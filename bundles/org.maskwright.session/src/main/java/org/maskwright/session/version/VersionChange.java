package org.maskwright.session.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.maskwright.core.Part;
import org.maskwright.dataset.version.VersionDiff.ChangedSample;

/**
 * A sample that is different in a later version, as it is listed. Immutable.
 *
 * @param key of the sample
 * @param label by which people know it
 * @param there whether the later version has it
 * @param what is different, in words
 * @param iou what the two masks have in common, 0…1; empty where the mask is the same, or there are not two that can be compared
 */
public record VersionChange(String key, String label, boolean there, String what, OptionalDouble iou) {
    static VersionChange added(String key, String label) {
        return new VersionChange(key, label, true, VersionWords.ADDED.text(), OptionalDouble.empty());
    }

    static VersionChange removed(String key) {
        return new VersionChange(key, key, false, VersionWords.REMOVED.text(), OptionalDouble.empty());
    }

    static VersionChange changed(ChangedSample change, String label, OptionalDouble iou) {
        return new VersionChange(change.after().key(), label, true, words(change), iou);
    }

    private static String words(ChangedSample change) {
        List<String> words = new ArrayList<>();
        if (change.image()) {
            words.add(VersionWords.IMAGE.text());
        }
        if (change.mask()) {
            words.add(VersionWords.MASK.text());
        }
        if (change.status()) {
            words.add(VersionWords.STEP.text(
                    change.before().status().text(), change.after().status().text()));
        }
        if (change.part()) {
            String none = VersionWords.NO_PART.text();
            words.add(VersionWords.STEP.text(
                    change.before().part().map(Part::text).orElse(none),
                    change.after().part().map(Part::text).orElse(none)));
        }
        return String.join(", ", words);
    }

    /** The IoU with four digits; empty where there is none. */
    public String overlap() {
        return iou.isPresent() ? String.format(Locale.ROOT, "%.4f", iou.getAsDouble()) : "";
    }
}
