/**
 * Trainings of the open dataset, without a screen: what is launched ({@link org.maskwright.session.training.LaunchConfiguration}), what is to be
 * known before ({@link org.maskwright.session.training.TrainingLook}), the one that is under way
 * ({@link org.maskwright.session.training.TrainingDesk}), and those that were ({@link org.maskwright.session.training.RunTable}). How a network
 * learns is not known here.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.training;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
