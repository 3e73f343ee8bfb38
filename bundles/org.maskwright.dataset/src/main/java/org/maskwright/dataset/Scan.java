package org.maskwright.dataset;

import java.util.List;
import java.util.Map;
import org.maskwright.core.Sample;

/**
 * What a walk over a dataset's folder found; nothing was decoded.
 *
 * @param layout the layout in force
 * @param samples all samples, ordered by id in natural order (2 before 10)
 * @param strays all other files, ordered by path
 * @param stamps size and time of each image and mask, by path
 */
public record Scan(LayoutGuess layout, List<Sample> samples, List<StrayFile> strays, Map<String, FileStamp> stamps) {}
