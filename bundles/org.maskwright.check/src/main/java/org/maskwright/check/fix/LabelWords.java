package org.maskwright.check.fix;

import java.util.Locale;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.imaging.mask.LabelChange;

/** Says in words which pixels change. */
record LabelWords(LabelMap labels) {
    /** "1,204 px of label 2 (hair) become background". */
    String of(LabelChange change) {
        return of(change.pixels(), from(change), change.to());
    }

    /** The same of pixels of which is said what they were. */
    String of(long pixels, String from, int to) {
        return String.format(Locale.ROOT, "%,d px of %s become %s", pixels, from, name(to));
    }

    /** What pixels are that change: a label, or a value that the label map does not know. */
    String from(LabelChange change) {
        if (change.known()) {
            return name(change.from());
        }
        return labels instanceof LabelMap.Colours ? "other colours" : "value " + change.from();
    }

    private String name(int label) {
        if (label == LabelMap.UNKNOWN) {
            return "a value that means nothing";
        } else if (label == LabelMap.IGNORE) {
            return "what is ignored";
        }
        String name = labels.classOf(label).map(LabelClass::name).orElse("");
        boolean plain = name.isEmpty() || name.equals("class " + label);
        if (label == 0 || labels.ofPerson() && label == 1) {
            return plain ? "label " + label : name;
        }
        return "label " + label + (plain ? "" : " (" + name + ")");
    }
}
