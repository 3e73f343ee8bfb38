/**
 * The index of what was measured of a dataset's files: a cache that may be deleted at any time.
 *
 * <p>What is measured, and what it means, is the checker's business.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.catalog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
