/**
 * How good predictions are for the open dataset, without a screen: what is held against its masks
 * ({@link org.maskwright.session.evaluation.EvaluationOrder}), and what came of it ({@link org.maskwright.session.evaluation.EvaluationSheet}). How
 * it is measured is not known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.evaluation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
