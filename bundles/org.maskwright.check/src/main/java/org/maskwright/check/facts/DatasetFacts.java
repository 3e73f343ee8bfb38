package org.maskwright.check.facts;

import java.nio.file.Path;
import java.util.List;
import org.maskwright.dataset.Layout;
import org.maskwright.dataset.SplitLedger;
import org.maskwright.dataset.StrayFile;

/**
 * What is known of a whole dataset.
 *
 * @param root its folder
 * @param layout the layout in force
 * @param samples facts of all samples, ordered as in the scan
 * @param strays all other files
 * @param split the split; {@link SplitLedger#NONE} when there is none
 */
public record DatasetFacts(Path root, Layout layout, List<SampleFacts> samples, List<StrayFile> strays, SplitLedger split) {}
