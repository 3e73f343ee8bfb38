/**
 * A camera or a video, composed as it comes: decoding, looking and composing overlap, each on a thread of its own, with short queues between
 * them. What is composed and how is {@link org.maskwright.session.composite}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.session.live;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
