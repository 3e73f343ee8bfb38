/** Datumaro JSON. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.datumaro;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
