/** Measurements of the whole engine, each beside the bare limit or a named peer in the same run. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.benchmarks;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
