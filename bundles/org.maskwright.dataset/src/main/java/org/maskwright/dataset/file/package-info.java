/**
 * Files beside each other and one by one: written so that they are wholly old or wholly new, told apart by size, time and hash, read as tables, named and put in order.
 *
 * <p>What all rooms of the bundle use. Nothing in here knows what a dataset, a mask or an edit is.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.file;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
