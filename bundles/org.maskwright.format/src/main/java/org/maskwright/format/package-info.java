/**
 * Datasets in and out: which formats there are, an import into a new folder, an export into a new folder.
 *
 * <p>Each format is a package of its own that knows no other; {@code model} is what they have in common, {@code shape} how polygons become pixels.
 * Neither a source nor a dataset is ever written.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
