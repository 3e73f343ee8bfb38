/**
 * What a person drew and has not saved: the strokes of a mask, with what was undone and redone, written as they are made and read again after
 * a restart.
 *
 * <p>What a stroke does to pixels is {@link org.maskwright.core.MaskPatch}'s; how masks are saved is the {@link
 * org.maskwright.dataset.journal}'s.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.dataset.stroke;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
