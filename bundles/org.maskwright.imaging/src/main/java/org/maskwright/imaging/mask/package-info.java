/**
 * Mask files as they are stored, read and written without loss; what their values mean; their features; how a mask is drawn upon an image.
 *
 * <p>Photographs, which may lose something on the way, are not read here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging.mask;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
