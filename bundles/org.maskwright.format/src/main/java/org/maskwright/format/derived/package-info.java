/**
 * New datasets made of datasets: joined, chosen from, relabelled, resized, cropped, and frozen versions brought out again. Never in place; there
 * whole or not at all.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.derived;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
