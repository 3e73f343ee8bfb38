package org.maskwright.format;

import org.maskwright.format.model.WritableFormat;

/**
 * How an export is written; what, says the {@link ExportOrder}.
 *
 * @param format what it is written as
 * @param coding of the masks
 * @param names of the files
 * @param stripped whether files lose what they say beside their pixels (EXIF and the like): places, serial numbers, names
 * @param verified whether all is read back before the folder gets its name
 */
public record ExportOptions(
        WritableFormat format, ExportCoding coding, ExportNames names, boolean stripped, boolean verified) {
    /** As it is done unless somebody says otherwise: everything as it is, read back. */
    public static ExportOptions of(WritableFormat format) {
        return new ExportOptions(format, ExportCoding.AS_STORED, ExportNames.KEPT, false, true);
    }

    /** These, read back or not. */
    public ExportOptions verified(boolean wanted) {
        return new ExportOptions(format, coding, names, stripped, wanted);
    }
}
