/**
 * The split wizard without a window: what it asks for, what it says, what the split would be. Planning is {@code dataset.split}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.split;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
