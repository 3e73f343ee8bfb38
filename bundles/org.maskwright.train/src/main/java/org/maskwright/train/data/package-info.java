/**
 * What a network is shown: which samples of a dataset, in which order, decoded, brought to size, distorted on purpose, and put into batches
 * ahead of who learns from them. Nothing here computes with networks.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.train.data;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
