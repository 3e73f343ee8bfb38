/**
 * An export as a person asks for it, for window and command line: which samples, in which format, and what is said before anything is written.
 * Writing is {@code format}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.exporting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
