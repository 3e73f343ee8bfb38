/**
 * Frozen versions of a dataset: which files, with which contents, in which part and status; and those contents, kept so that later changes
 * cannot lose them. What is text reads well under git: {@code versions/NAME.csv}, a row for each sample, and {@code versions/NAME.json}.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.version;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
