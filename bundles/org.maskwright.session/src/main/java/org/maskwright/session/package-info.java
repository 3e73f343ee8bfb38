/**
 * One dataset at work, without a screen: {@link org.maskwright.session.DatasetSession}, what is open, the immutable
 * {@link org.maskwright.session.DatasetSnapshot} that everybody looks at, and what a person can do to it. Knows no widget, part, job or
 * preference; what a person sees of it is in the packages above this one.
 *
 * <p>Threads: whatever is published is immutable. Listeners are told on the thread that made the change; a part that listens brings itself
 * to the UI thread. Operations of {@link org.maskwright.session.DatasetSession} read and write files and belong into jobs; all else is
 * quick enough for the UI thread.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
