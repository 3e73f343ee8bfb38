package org.maskwright.evaluate;

/** Where predictions come from. For any number of threads at once. */
public interface Predictor {
    /** Its name, for people. */
    String name();

    /** What it says of an image; what fails is {@link Prediction.Missing}, with the reason. */
    Prediction of(Item item);
}
