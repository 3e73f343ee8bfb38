/**
 * What is told about one sample: its facts and the values of its mask.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.sample;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
