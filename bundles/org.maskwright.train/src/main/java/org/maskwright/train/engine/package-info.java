/**
 * A network that learns: forward, backward, optimiser, checkpoints, in PyTorch through DJL. No files of datasets, no epochs: those are the
 * run's. All of a learner's work is done on the thread that made it.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.train.engine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
