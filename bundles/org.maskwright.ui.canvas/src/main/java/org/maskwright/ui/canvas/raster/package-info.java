/**
 * What is seen of an image and a mask, computed without a screen: which part of the image a pane shows, how much of it is decoded, and the
 * pixels of a tile. Knows no widget, no file but image files' bytes, and nothing of who asks.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.ui.canvas.raster;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
