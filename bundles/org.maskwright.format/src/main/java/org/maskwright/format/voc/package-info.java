/** Pascal VOC, and CVAT's segmentation mask 1.1. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.voc;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
