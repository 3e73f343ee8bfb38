/** YOLO segmentation: a text file of polygons for each image. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.yolo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
