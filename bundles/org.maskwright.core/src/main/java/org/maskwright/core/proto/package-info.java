/** Messages in the wire format of protobuf, which ONNX and TensorFlow write their files in: as much of it as their writers need. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.core.proto;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
