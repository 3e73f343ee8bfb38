/**
 * What the whole workbench has open: one session or none, and the models that its parts share.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.workspace;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
