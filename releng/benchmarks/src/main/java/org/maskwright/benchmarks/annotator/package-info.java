/**
 * A person who corrects masks, played by a fixed strategy: how many gestures a tool needs until a mask is right. Photos with true masks go in,
 * counts come out; nothing is timed.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.benchmarks.annotator;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
