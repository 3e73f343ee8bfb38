package org.maskwright.check;

import java.util.Locale;
import java.util.Set;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;

/** For which label maps a rule is meant: under any other one it is not asked. */
public enum Scope {
    /** Whatever masks mean. */
    ANY("any label map"),
    /** Some of the picture is nobody's: label 0 is called background. */
    BACKGROUND("label maps whose label 0 is background"),
    /** Who is not background is the person: 0/255, 0/1, non-zero, trimaps, alpha, mattes, instances, and two classes. */
    PERSON("masks of a person: label maps of two labels");

    private static final Set<String> NAMES =
            Set.of("background", "_background_", "__background__", "bg", "unlabeled", "unlabelled", "void", "none");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** In words, to follow "meant for". */
    public String text() {
        return text;
    }

    /** Whether a rule of this scope is asked about masks of such a meaning. */
    public boolean covers(LabelMap labels) {
        return switch (this) {
            case ANY -> true;
            case BACKGROUND -> hasBackground(labels);
            case PERSON -> labels.ofPerson() && hasBackground(labels);
        };
    }

    private static boolean hasBackground(LabelMap labels) {
        LabelClass first = labels.classes().getFirst();
        return first.id() == 0 && NAMES.contains(first.name().toLowerCase(Locale.ROOT));
    }
}
