/**
 * Dividing a dataset into train, val and test, or into folds: exact, repeatable, and without moving a sample that was placed before.
 *
 * <p>Plans are pure functions of ledger, samples and options. What is measured of files (areas, look-alikes) is passed in: the checker's
 * business. Where the ledgers lie and how they are read is {@code org.maskwright.dataset}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.split;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
