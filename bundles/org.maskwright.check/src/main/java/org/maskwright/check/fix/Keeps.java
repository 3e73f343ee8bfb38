package org.maskwright.check.fix;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.dataset.journal.Edit;
import org.maskwright.imaging.mask.LabelChange;
import org.maskwright.imaging.mask.MaskFile;

/**
 * What a fix leaves as it is in a mask. It is held against each new file before that is written: what breaks it is not written, whatever
 * the fix was meant to do.
 */
public enum Keeps {
    /** No contents are changed: files move, or get a name or a mark. */
    CONTENTS("no mask's contents change") {
        @Override
        boolean allows(LabelChange change) {
            return false;
        }
    },
    /** Each pixel's label, and which pixels have none; only how they are stored changes. */
    LABELS("each pixel keeps its label") {
        @Override
        boolean allows(LabelChange change) {
            return false;
        }
    },
    /** Each label that the label map knows; pixels of values that it does not know get one. */
    KNOWN_LABELS("each pixel of a known label keeps it") {
        @Override
        boolean allows(LabelChange change) {
            return !change.known() && change.to() != LabelMap.UNKNOWN;
        }
    },
    /** Background, and what is ignored: all that happens is that some foreground becomes background. */
    BACKGROUND("background and what is ignored stay") {
        @Override
        boolean allows(LabelChange change) {
            return change.to() == 0 && !ignored(change);
        }
    },
    /** The person, and what is ignored: all that happens is that some background becomes the person. */
    PERSON("the person and what is ignored stay") {
        @Override
        boolean allows(LabelChange change) {
            return change.to() == 1 && !ignored(change) && !(change.known() && change.from() > 0);
        }
    },
    /** What is ignored: the person and background are exchanged. */
    IGNORED("what is ignored stays; every other pixel changes") {
        @Override
        boolean allows(LabelChange change) {
            return !ignored(change) && (change.to() == 0 || change.to() == 1);
        }
    },
    /** Each stored value is one that the mask had; pixels move. */
    VALUES("no value arises; pixels move") {
        @Override
        boolean allows(LabelChange change) {
            return true;
        }
    };

    private final String text;

    Keeps(String text) {
        this.text = text;
    }

    /** As a clause for people: "each pixel keeps its label". */
    public String text() {
        return text;
    }

    /** Whether most pixels of a mask may mean something else afterwards, so that of most masks at once it must be asked for by name. */
    boolean isSweeping() {
        return this == IGNORED;
    }

    /** Whether a change of one size is within it. */
    abstract boolean allows(LabelChange change);

    private static boolean ignored(LabelChange change) {
        return change.known() && change.from() == LabelMap.IGNORE;
    }

    /**
     * The change, refused where it does not keep this.
     *
     * @param path of the mask, for the message
     * @param labels what its values mean
     */
    Edit.Change guard(String path, LabelMap labels, Edit.Change change) {
        return old -> {
            byte[] made = change.apply(old);
            Optional<String> breach = breach(MaskFile.read(old), MaskFile.read(made), labels);
            if (breach.isPresent()) {
                throw new InputException(path + ": " + breach.get() + "; nothing was changed");
            }
            return made;
        };
    }

    /** In which way a new version of a mask does not keep this; empty when it does. Costs what the mask is large. */
    Optional<String> breach(MaskFile before, MaskFile after, LabelMap labels) throws IOException {
        if (this == VALUES) {
            LabelMap stored = new LabelMap.NonZero();
            boolean arose = !before.features(stored)
                    .values()
                    .keySet()
                    .containsAll(after.features(stored).values().keySet());
            return arose ? Optional.of("values would arise that the mask did not have") : Optional.empty();
        } else if (!before.header().size().equals(after.header().size())) {
            return Optional.of("it would get another size");
        }
        List<LabelChange> wrong = LabelChange.between(before, after, labels).stream()
                .filter(c -> !allows(c))
                .toList();
        if (this == LABELS && wrong.isEmpty() && !before.labels(labels).equals(after.labels(labels))) {
            return Optional.of("pixels of values that mean nothing would count otherwise");
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new LabelWords(labels).of(wrong.getFirst()).replace("become", "would become"));
    }
}
