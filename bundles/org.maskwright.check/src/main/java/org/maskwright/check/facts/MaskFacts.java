package org.maskwright.check.facts;

import java.util.Optional;
import org.maskwright.imaging.feature.MaskFeatures;

/**
 * What is known of a mask.
 *
 * @param file the file
 * @param features its pixels; empty when nothing could be decoded
 */
public record MaskFacts(FileFacts file, Optional<MaskFeatures> features) {}
