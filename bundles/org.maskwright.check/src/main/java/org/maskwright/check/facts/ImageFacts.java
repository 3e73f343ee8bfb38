package org.maskwright.check.facts;

import java.util.Optional;
import org.maskwright.imaging.feature.ImageFeatures;

/**
 * What is known of an image.
 *
 * @param file the file
 * @param features its pixels; empty when nothing could be decoded
 */
public record ImageFacts(FileFacts file, Optional<ImageFeatures> features) {}
