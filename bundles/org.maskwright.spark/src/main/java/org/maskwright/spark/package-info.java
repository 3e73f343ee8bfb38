/**
 * The command {@code cluster}: what the local runner does to a folder, done to millions of pairs on Apache Spark. Starts no scheduler and
 * keeps no state of its own: samples are measured and judged by {@code check}, Spark brings them there.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.spark;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
