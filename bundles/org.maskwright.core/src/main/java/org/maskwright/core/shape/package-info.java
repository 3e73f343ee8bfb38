/**
 * Geometry that becomes pixels: strokes of a brush, polygons, lassos, rectangles, ellipses. A pixel {@code (x, y)} reaches from {@code x} to
 * {@code x + 1} and from {@code y} to {@code y + 1}; it belongs to a shape when its centre does.
 *
 * <p>What becomes of the pixels is in {@code core.area}; gestures that make shapes are the canvas's.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.core.shape;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
