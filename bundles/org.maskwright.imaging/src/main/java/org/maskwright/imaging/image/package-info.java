/**
 * Decoded images in native memory: upright 8-bit BGR, their features, small pictures of them, and how a mask fits one.
 *
 * <p>No OpenCV type crosses the public face.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging.image;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
