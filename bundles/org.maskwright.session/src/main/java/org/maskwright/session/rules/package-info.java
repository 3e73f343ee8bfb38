/**
 * The settings of the rules while they are being changed.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.rules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
