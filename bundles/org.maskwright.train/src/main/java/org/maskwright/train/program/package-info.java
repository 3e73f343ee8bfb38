/** Trainers of people's own: how they are started, and how what they print is understood. Pure values; nothing is started here. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.train.program;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
