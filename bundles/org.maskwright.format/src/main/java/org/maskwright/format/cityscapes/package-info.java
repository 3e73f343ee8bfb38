/** The polygons of Cityscapes. Its masks of classes are folders of images and masks like others. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.cityscapes;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
