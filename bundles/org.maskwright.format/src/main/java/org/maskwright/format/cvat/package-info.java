/** CVAT for images 1.1: one XML file. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.cvat;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
