/** Supervisely projects. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.supervisely;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
