/**
 * Training of segmentation networks. Here are the values that all of it shares: what a network, a loss, an optimiser and a schedule are, and a
 * batch of samples. Networks are described in {@code train.network}, run and changed in {@code train.engine}, the only room that names DJL's
 * PyTorch engine, and written as ONNX by {@code train.onnx}. None of DJL's types crosses the public face of this bundle.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.train;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
