/** Plain folders of images and masks, in whatever layout and coding: read as the dataset that they are. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.folder;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
