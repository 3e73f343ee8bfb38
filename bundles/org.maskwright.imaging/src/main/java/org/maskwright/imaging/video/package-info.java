/**
 * Video files, picture by picture: Motion JPEG in AVI, which OpenCV reads and writes by itself. Sound is neither read nor written.
 *
 * <p>No OpenCV type crosses the public face.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging.video;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
