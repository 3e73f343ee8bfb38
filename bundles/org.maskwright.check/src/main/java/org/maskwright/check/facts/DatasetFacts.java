package org.maskwright.check.facts;

import java.nio.file.Path;
import java.util.List;
import org.maskwright.dataset.layout.Layout;
import org.maskwright.dataset.layout.StrayFile;
import org.maskwright.dataset.ledger.SplitLedger;

/**
 * What is known of a whole dataset.
 *
 * @param root its folder
 * @param layout the layout in force
 * @param samples facts of all samples, ordered as in the scan
 * @param strays all other files
 * @param split the split; {@link SplitLedger#NONE} when there is none
 * @param masks gives the labels of single masks, for rules that compare two pixel by pixel
 */
public record DatasetFacts(
        Path root,
        Layout layout,
        List<SampleFacts> samples,
        List<StrayFile> strays,
        SplitLedger split,
        MaskSource masks) {
    /** Facts alone: no mask can be loaded. */
    public DatasetFacts(
            Path root, Layout layout, List<SampleFacts> samples, List<StrayFile> strays, SplitLedger split) {
        this(root, layout, samples, strays, split, MaskSource.NONE);
    }

    /** What is known besides the samples. */
    public DatasetContext context() {
        return new DatasetContext(split, masks);
    }
}
