/**
 * What any image file says about itself, and whether it is whole: the questions that need no pixel.
 *
 * <p>This bundle is the only room that names OpenCV; no OpenCV type crosses its public face. What a dataset is, and which files belong
 * together, is not known here. {@code file} and {@code feature} are values; {@code stored}, {@code png}, {@code jpeg} and {@code matrix} are
 * hidden and stand below; {@code mask} and {@code image} stand above, and on them {@code tool}.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.imaging;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
