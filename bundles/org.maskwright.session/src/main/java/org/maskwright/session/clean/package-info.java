/**
 * Masks cleaned, many at once: holes filled, specks removed and the like; looked at first, and done as one operation. What is done to pixels is
 * {@link org.maskwright.core.area.Cleaning}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.clean;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
