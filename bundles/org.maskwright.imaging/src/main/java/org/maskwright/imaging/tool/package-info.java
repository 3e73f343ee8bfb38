/**
 * Tools that look at the picture: from a photo and what a person points at, the pixels that are meant, as an {@link
 * org.maskwright.core.area.Area} to be accepted or dropped. All are pure functions, safe for any thread, and leave when their progress is
 * cancelled.
 *
 * <p>No OpenCV type crosses the public face. What needs no picture is in {@code core.area}; gestures and previews are the workbench's.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging.tool;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
