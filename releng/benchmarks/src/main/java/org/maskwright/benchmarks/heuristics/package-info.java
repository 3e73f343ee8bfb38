/** How many planted faults the heuristic rules find, and how often they are wrong. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.benchmarks.heuristics;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
