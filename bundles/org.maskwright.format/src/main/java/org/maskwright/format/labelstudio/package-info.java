/** Label Studio: tasks in JSON. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.labelstudio;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
