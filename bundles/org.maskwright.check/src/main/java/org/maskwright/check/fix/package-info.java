/** Repairs: from a finding to the edits that mend it. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.check.fix;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
