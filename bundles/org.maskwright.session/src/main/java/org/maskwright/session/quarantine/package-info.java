/**
 * Files set aside, as they are listed. Setting aside and restoring is the session's.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.quarantine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
