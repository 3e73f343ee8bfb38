/**
 * All that is decided before a training begins: described as options, which command line, dialog and documentation are made of, and as
 * presets, which set some of them.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.train.recipe;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
