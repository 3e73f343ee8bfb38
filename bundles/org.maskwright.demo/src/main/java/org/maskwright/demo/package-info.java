/**
 * Drawn portraits with exact masks, and datasets of them with planted faults: for demonstrations, tests and benchmarks.
 *
 * <p>Everything follows from a seed, byte for byte. What the checks make of a planted fault is not known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
