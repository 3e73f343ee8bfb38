/**
 * Values and pure algebra of segmentation datasets: masks, regions, patches, samples, progress.
 *
 * <p>Nothing here opens a file, reads a clock or names a library: this room uses {@code java.base} alone. Pixel work through OpenCV
 * lives in {@code org.maskwright.imaging}, files in {@code org.maskwright.dataset}.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.core;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
