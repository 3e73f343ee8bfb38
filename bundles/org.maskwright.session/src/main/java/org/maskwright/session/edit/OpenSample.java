package org.maskwright.session.edit;

import java.nio.file.Path;
import java.util.Optional;
import org.maskwright.core.LabelMap;
import org.maskwright.core.SampleName;

/**
 * The sample whose mask is opened.
 *
 * @param name by which it is found and known
 * @param image its image file; empty for a mask without image
 * @param labels what the mask's values mean; {@link LabelMap#classes} are the labels that can be drawn
 */
public record OpenSample(SampleName name, Optional<Path> image, LabelMap labels) {}
