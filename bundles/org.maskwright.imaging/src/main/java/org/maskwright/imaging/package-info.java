/**
 * Image files and pixels: headers, integrity, decoding, mask files as they are stored, features, pixel tools.
 *
 * <p>The only room that names OpenCV; no OpenCV type crosses its public face. What a dataset is, and which files belong together, is not
 * known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
