package org.maskwright.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.imaging.mask.MaskFile;

/**
 * Reads ground truth.
 *
 * @param labels what its values mean
 * @param foreground the label that is foreground; −1 for any but 0
 */
public record TruthReader(LabelMap labels, int foreground) {
    /** Reads masks whose foreground is any label but 0. */
    public TruthReader(LabelMap labels) {
        this(labels, -1);
    }

    /**
     * Of masks of one foreground all of it, of more classes the one called {@value #PERSON}, or any where none is: what a model of people is
     * held against.
     */
    public static TruthReader ofPerson(LabelMap labels) {
        int person = labels.classes().stream()
                .filter(c -> c.name().strip().equalsIgnoreCase(PERSON))
                .mapToInt(LabelClass::id)
                .findFirst()
                .orElse(-1);
        return new TruthReader(labels, labels.ofPerson() ? -1 : person);
    }

    private static final String PERSON = "person";

    /**
     * The labels of a file.
     *
     * @throws IOException when it cannot be read; one line
     */
    Mask read(Path file) throws IOException {
        Mask mask = MaskFile.read(Files.readAllBytes(file)).labels(labels);
        if (foreground < 0) {
            return mask;
        }
        byte[] bytes = mask.toBytes();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != (byte) LabelMap.IGNORE) {
                bytes[i] = (byte) (bytes[i] == (byte) foreground ? 1 : 0);
            }
        }
        return Mask.adopt(mask.size(), bytes);
    }
}
