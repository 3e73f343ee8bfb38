/**
 * What people decided about a dataset, as kept in its {@code dataset.json}.
 *
 * <p>Only what was said; what is guessed instead is in {@link org.maskwright.dataset.layout}.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
