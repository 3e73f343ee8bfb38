/**
 * Splits of as many samples as a cluster holds.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.spark.split;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
