/**
 * Edits of a dataset, each recorded before it is made and able to be taken back bit for bit; the history of what was done; files set aside.
 *
 * <p>What should be edited, and how pixels are changed, is decided elsewhere: in here contents are bytes.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.journal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
