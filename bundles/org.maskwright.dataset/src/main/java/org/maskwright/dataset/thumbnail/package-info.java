/**
 * Small pictures of samples, made from their files and kept beside the dataset. Showing them is the workbench's business.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.thumbnail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
