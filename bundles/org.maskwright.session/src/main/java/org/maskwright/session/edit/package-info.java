/**
 * One mask being drawn on: opened, its strokes undone and redone, saved through the session. No pixel is computed here, and nothing is painted.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.edit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
