package org.maskwright.session.live;

import java.io.IOException;
import org.maskwright.core.InputException;
import org.maskwright.core.Size;
import org.maskwright.imaging.composite.CompositeLook;
import org.maskwright.session.composite.LookChoice;
import org.maskwright.session.composite.ReadyLook;

/**
 * How live pictures are made.
 *
 * @param source where they come from
 * @param paced whether a video is shown at its own speed at most; else as quickly as it can be
 * @param again whether a video begins anew at its end
 */
public record LiveOrder(LiveSource source, boolean paced, boolean again) {
    /** How pictures look, once their size is known. */
    @FunctionalInterface
    public interface LiveLook {
        /**
         * Makes it ready, on a thread of the pipeline.
         *
         * @param size of all pictures, px
         * @throws InputException when a picture for the background cannot be used; one line
         * @throws IOException when it cannot be read
         */
        CompositeLook of(Size size) throws IOException, InputException;

        /** What a person chose. */
        static LiveLook of(LookChoice choice) {
            return size -> ReadyLook.of(choice, size).look();
        }
    }
}
