/** JSON of other tools, read piece by piece and with limits, since nobody knows who wrote it; and written alike whatever the machine. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
