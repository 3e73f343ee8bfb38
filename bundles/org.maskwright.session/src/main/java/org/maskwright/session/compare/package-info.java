/**
 * Which masks are compared, how, and with what result. Pictures and zoom are the workbench's.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.compare;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
