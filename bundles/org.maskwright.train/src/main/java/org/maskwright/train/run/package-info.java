/**
 * Trainings as folders and processes: what goes into one and what comes of it, the loop that learns, the process it runs in and what that
 * tells, and the report at its end. The loop knows a {@link org.maskwright.train.engine.Learner}, not the library behind it.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.train.run;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
