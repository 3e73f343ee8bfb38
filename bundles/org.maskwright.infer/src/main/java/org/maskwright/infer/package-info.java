/**
 * Networks that tell people from background: an image goes in, how probably each pixel is a person comes out, at the image's own size.
 *
 * <p>This bundle is the only room that names DJL and ONNX Runtime, and none of their types crosses its public face. It knows images and
 * probabilities, no datasets: what is done with a proposal is decided elsewhere. {@code engine} runs networks, {@code model} says what goes
 * into one and what comes out; this package puts both together.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.infer;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
