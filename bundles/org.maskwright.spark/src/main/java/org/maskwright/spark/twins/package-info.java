/**
 * Which of millions of hashes are near each other.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.spark.twins;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
