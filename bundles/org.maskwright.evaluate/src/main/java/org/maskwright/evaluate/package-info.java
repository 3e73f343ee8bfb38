/**
 * How good masks are: predictions, of a folder or of a model, held against ground truth, image by image and in aggregate. Formulas live in
 * {@code core.metric}; how results are written, in {@code evaluate.report}. Nothing here changes a file.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.evaluate;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
