package org.maskwright.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Part;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.Remarks.Remark;

/**
 * What an import came to.
 *
 * @param format that it was read as
 * @param labels what the masks' values mean
 * @param images how many were taken
 * @param masks how many of them have a mask
 * @param leftOut how many images were told of and not taken
 * @param parts how many images are in each part; empty when the source says none
 * @param remarks what could not be kept, and what was left out and why
 */
public record ImportReport(
        FormatInfo format,
        LabelMap labels,
        int images,
        int masks,
        int leftOut,
        Map<Part, Integer> parts,
        List<Remark> remarks) {
    /** Copies lists. */
    public ImportReport {
        parts = new TreeMap<>(parts);
        remarks = List.copyOf(remarks);
    }
}
