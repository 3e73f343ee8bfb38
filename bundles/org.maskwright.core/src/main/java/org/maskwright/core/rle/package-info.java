/**
 * Masks as run lengths, in the codings that annotation tools write: each way both into an {@link org.maskwright.core.area.Area} and back. Which
 * file holds them is not known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.core.rle;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
