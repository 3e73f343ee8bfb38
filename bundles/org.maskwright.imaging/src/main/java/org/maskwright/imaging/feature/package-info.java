/**
 * What was measured of images, masks and pairs: values free of thresholds. The measuring is done where the pixels are.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging.feature;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
