package org.maskwright.format.derived;

import java.util.List;
import org.maskwright.core.LabelMap;
import org.maskwright.format.model.Remarks.Remark;

/**
 * What a dataset that was made of others came to.
 *
 * @param samples how many it has
 * @param labels what its masks' values mean
 * @param remarks what was left out or not carried over, and why
 */
public record DerivedReport(int samples, LabelMap labels, List<Remark> remarks) {
    /** Copies the remarks. */
    public DerivedReport {
        remarks = List.copyOf(remarks);
    }
}
