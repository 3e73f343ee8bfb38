/**
 * What a person may set: described once, and read by dialogs, command lines and documentation alike. Rules, training presets, exports and
 * launches say what they can be told in these words; where the values are kept is not known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.core.option;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
