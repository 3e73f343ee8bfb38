/**
 * The one painter of an image and its mask: a widget that zooms, pans and lays several pictures out. Of SWT it knows what it needs, of the
 * workbench nothing. What is painted is computed in {@code org.maskwright.ui.canvas.raster}; files are read by others.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.ui.canvas;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
