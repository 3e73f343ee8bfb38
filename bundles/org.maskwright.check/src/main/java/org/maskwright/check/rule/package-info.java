/** The rules, one class each: functions from facts to findings. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.check.rule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
