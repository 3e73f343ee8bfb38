package org.maskwright.evaluate;

import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.Mask;
import org.maskwright.core.Shares;

/** What a predictor said of an image, or why it said nothing. */
public sealed interface Prediction {
    /**
     * A prediction.
     *
     * @param shares how probably each pixel is foreground, of any size
     * @param classes the labels, of the same size, where several classes are told apart
     * @param millis how long it took, ms; empty where that is not known
     */
    record Made(Shares shares, Optional<Mask> classes, OptionalDouble millis) implements Prediction {}

    /**
     * There is none.
     *
     * @param why one line, as a clause: "there is no file for it"
     */
    record Missing(String why) implements Prediction {}
}
