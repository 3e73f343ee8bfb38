/**
 * What a mask is for: a person before another background, cut out, or with the background out of focus; and a mask's outline beside the
 * edges of the picture.
 *
 * <p>No OpenCV type crosses the public face.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging.composite;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
