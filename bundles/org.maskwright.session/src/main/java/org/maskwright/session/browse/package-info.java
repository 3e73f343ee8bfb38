/**
 * Samples searched, filtered, sorted and chosen: rows, queries, sets, and the model that all browsers share. Draws nothing.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.browse;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
