/**
 * Polygons as pixels, by the rule of each tool that writes them, and masks as polygons. What a file looks like is not known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.shape;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
