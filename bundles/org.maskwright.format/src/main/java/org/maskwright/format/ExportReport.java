package org.maskwright.format;

import java.util.List;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.Remarks.Remark;

/**
 * What an export came to.
 *
 * @param format that was written
 * @param images how many
 * @param files how many were written, the manifest included
 * @param bytes of all these files
 * @param version hash of what was exported: the same for the same samples, images, masks and parts
 * @param verified how many images were read back and found as expected; 0 where the format is not read or that was not wanted
 * @param remarks what could not be kept
 */
public record ExportReport(
        FormatInfo format, int images, int files, long bytes, String version, int verified, List<Remark> remarks) {
    /** Copies the remarks. */
    public ExportReport {
        remarks = List.copyOf(remarks);
    }
}
