/**
 * What an image file is, as values: its format, what its header says, whether it is whole, how large a one is read. No byte is read here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging.file;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
