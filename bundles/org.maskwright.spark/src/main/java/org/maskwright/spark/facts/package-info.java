/**
 * Facts and findings as tables: measured on the executors, kept as Parquet.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.spark.facts;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
