/**
 * Networks as graphs of layers: pure values, without numbers and without natives. A graph is described once; {@code train.engine} computes it,
 * {@code train.onnx} writes it, and its table of layers is read off it.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.train.network;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
