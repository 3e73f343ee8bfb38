/**
 * A dataset on disk: which files belong together, what was done to them and how it is taken back.
 *
 * <p>Turns files into values and back. What should be true of them is the checker's business ({@code org.maskwright.check}).
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
