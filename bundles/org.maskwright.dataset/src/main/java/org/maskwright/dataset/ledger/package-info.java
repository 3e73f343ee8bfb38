/**
 * The tables beside a dataset that speak of its samples, as values: how far the work on each has come, and which part or fold it is in.
 *
 * <p>How rows are changed so that it can be undone is the journal's business.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.ledger;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
