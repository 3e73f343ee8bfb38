/**
 * What the workbench knows of the open dataset: the session, and the view models that all parts share. Knows neither SWT nor JFace nor the
 * workbench, and is tested plainly.
 *
 * <p>Threads: whatever is published is immutable. Listeners are told on the thread that made the change; a part that listens brings itself
 * to the UI thread. Operations of {@link org.maskwright.ui.model.DatasetSession} read and write files and belong into jobs; all else is
 * quick enough for the UI thread.
 */
package org.maskwright.ui.model;
