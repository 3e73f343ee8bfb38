/** CelebAMask-HQ: faces, with a mask for each part of them. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.celeba;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
