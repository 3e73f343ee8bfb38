/**
 * What a network expects and what it says: the description beside an {@code .onnx} file, its JSON, and what can be read of it in the graph.
 *
 * <p>Nothing here runs a network.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.infer.model;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
