package org.maskwright.session.edit;

import java.util.Optional;
import org.maskwright.dataset.stroke.Origin;

/**
 * What can be done to an opened mask at one moment. Immutable.
 *
 * @param dirty whether the mask differs from the file
 * @param writable whether it can be saved at all
 * @param undo where the stroke comes from that undo would take back
 * @param redo where the stroke comes from that redo would bring back
 * @param trouble why strokes are not on the disk, one line for the user; empty while they are
 */
public record EditState(
        boolean dirty, boolean writable, Optional<Origin> undo, Optional<Origin> redo, Optional<String> trouble) {}
