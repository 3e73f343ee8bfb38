/**
 * The tools with which a person works upon a mask: what pointer and keys do becomes a {@link org.maskwright.core.MaskPatch}, and marks that are
 * drawn upon the picture meanwhile. Knows no widget, so that each is tested without a screen; pixels are computed in {@code core.shape} and
 * {@code core.area}.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.ui.canvas.tool;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
