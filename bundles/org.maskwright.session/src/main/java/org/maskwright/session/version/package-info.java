/**
 * Frozen versions of the open dataset, without a screen: which there are, what is different in them, freezing and bringing one out again
 * ({@link org.maskwright.session.version.VersionShelf}). How they are kept is not known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.version;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
