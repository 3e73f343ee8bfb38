/**
 * Which files of a folder are images, which are masks, and which belong together: the walk, the patterns of their paths, and what is guessed when nobody said it.
 *
 * <p>Reads names and, to tell masks from images, a few files. What came of a walk, as samples, is a {@code Scan}.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.layout;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
