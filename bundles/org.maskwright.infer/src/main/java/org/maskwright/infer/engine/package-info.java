/**
 * Runs networks: a file becomes a session on the device that was asked for, or on the next that works; tensors go in and come out.
 *
 * <p>What tensors mean is not known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.infer.engine;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
