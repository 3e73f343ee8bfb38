/**
 * Counts of all samples for the charts. How a chart is drawn is the workbench's.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.statistics;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
