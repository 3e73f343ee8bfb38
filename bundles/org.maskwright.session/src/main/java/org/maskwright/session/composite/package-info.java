/**
 * Masks put to use: pictures of which the background is blurred, replaced or cut away, with masks of a dataset, of a folder or of a model. What is
 * done to pixels is {@link org.maskwright.imaging.composite}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.composite;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
