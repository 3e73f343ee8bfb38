package org.maskwright.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maskwright.core.Sample;
import org.maskwright.format.model.FileNaming;

/** What files are called in an export; none is called as another. */
public enum ExportNames {
    /** As they are; the folders come before a name only where two are alike. */
    KEPT("kept"),
    /** Always with their folders before them. */
    WITH_FOLDERS("folders"),
    /** {@code 000001} and so on, in the order of the samples: file names often tell who is seen. */
    NUMBERED("numbers");

    private final String word;

    ExportNames(String word) {
        this.word = word;
    }

    /** By which it is chosen on the command line. */
    public String word() {
        return word;
    }

    /** The rule of a word; empty when there is none. */
    public static Optional<ExportNames> of(String word) {
        return List.of(values()).stream().filter(n -> n.word.equals(word)).findFirst();
    }

    /**
     * The name of a sample's files, without extension.
     *
     * @param index its place among all, from 0
     * @param naming knows the names before
     */
    String name(Sample sample, int index, FileNaming naming) {
        String image = sample.image().orElse(sample.key());
        return switch (this) {
            case KEPT -> naming.name(image);
            case WITH_FOLDERS -> naming.name(image.replace('/', '_'));
            case NUMBERED -> naming.name(String.format(Locale.ROOT, "%06d", index + 1));
        };
    }
}
