/** Measures of how well two masks of one image agree. Each names the formula and its source; none opens a file. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.core.metric;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
