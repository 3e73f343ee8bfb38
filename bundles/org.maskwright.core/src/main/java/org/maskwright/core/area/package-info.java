/**
 * Sets of pixels, and what is done with them: taken together, grown, smoothed, parted into what is connected, and given a label, which makes
 * a patch. Tools say which pixels; this says what comes of it.
 *
 * <p>What needs the picture is in {@code org.maskwright.imaging.tool}; how a gesture becomes pixels, in {@code core.shape}.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.core.area;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
