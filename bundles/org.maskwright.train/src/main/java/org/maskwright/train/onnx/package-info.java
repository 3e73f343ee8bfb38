/**
 * Networks written as ONNX files with what they were trained as, in the wire format of protobuf and without a library for it.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.train.onnx;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
