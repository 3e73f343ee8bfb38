/**
 * What all formats have in common: annotated images as values, what a format says of itself, how it is read and written. No format is known
 * here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
