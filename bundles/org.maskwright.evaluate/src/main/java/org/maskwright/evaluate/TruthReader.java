package org.maskwright.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;
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
     * Ground truth of one image.
     *
     * @param mask its labels
     * @param matte the shares that labels were made of, of the same size; empty where there are labels alone
     */
    record Truth(Mask mask, Optional<Shares> matte) {}

    /** Whether ground truth is mattes: shares of the person. */
    public boolean ofMattes() {
        return labels.softThreshold() > 0;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read; one line
     */
    Truth read(Path file) throws IOException {
        MaskFile stored = MaskFile.read(Files.readAllBytes(file));
        Optional<Shares> matte = ofMattes() ? Optional.of(stored.grey(labels)) : Optional.empty();
        return new Truth(reduced(stored.labels(labels)), matte);
    }

    /** Foreground alone, where one label is. */
    private Mask reduced(Mask mask) {
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
