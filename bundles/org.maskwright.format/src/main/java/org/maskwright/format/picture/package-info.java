/** Pictures of masks within texts: base64, compressed or not, decoded with limits and put in their place. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.picture;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
