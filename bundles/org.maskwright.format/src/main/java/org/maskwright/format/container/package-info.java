/** Archives that hold a dataset or annotations: ZIP and TAR, unpacked within bounds, as what they hold is anybody's. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.container;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
