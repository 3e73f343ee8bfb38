/**
 * Operations as the history shows them, and whether they can be undone. Undoing itself is the session's.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.history;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
