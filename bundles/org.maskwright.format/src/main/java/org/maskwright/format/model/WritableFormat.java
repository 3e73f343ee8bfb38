package org.maskwright.format.model;

import java.io.IOException;
import org.maskwright.core.InputException;
import org.maskwright.core.Mask;

/** A format that is exported. */
public interface WritableFormat extends AnnotationFormat {
    /**
     * Begins to write.
     *
     * @param plan what is to be written
     * @param out takes the files
     * @throws InputException when the plan asks for what this format has no place for at all
     */
    AnnotationWriter writer(ExportPlan plan, OutputFolder out) throws IOException, InputException;

    /**
     * The labels that a reader of the written files gets: the same where nothing is lost, which is what this answers unless a format says
     * otherwise. Ignored pixels are the exporter's business.
     *
     * @param mask as it is
     * @throws InputException when it cannot be written
     */
    default Mask afterwards(ExportMask mask) throws InputException {
        return mask.labels();
    }

    /** Whether labels come back as they were, ignored pixels aside. */
    default boolean keepsPixels() {
        return info().keeps().contains(FormatInfo.Capacity.PIXELS);
    }
}
