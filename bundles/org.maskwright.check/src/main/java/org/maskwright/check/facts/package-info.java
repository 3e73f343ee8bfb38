/** What was measured of each file and pair, once, free of thresholds. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.check.facts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
