package org.maskwright.dataset.ledger;

import java.time.Instant;
import java.util.OptionalDouble;
import org.maskwright.core.SampleStatus;

/**
 * What {@code status.csv} says of one sample.
 *
 * @param status how far
 * @param evidence the files that it was said of
 * @param by who or what said so: a person's name, a rule's or model's id; may be empty
 * @param when the moment it was said
 * @param sureness of the model that proposed the mask, 0…1; empty where none did, or it is not known
 */
public record StatusRow(SampleStatus status, Evidence evidence, String by, Instant when, OptionalDouble sureness) {
    /** A row of a mask that no model proposed. */
    public StatusRow(SampleStatus status, Evidence evidence, String by, Instant when) {
        this(status, evidence, by, when, OptionalDouble.empty());
    }

    /** A row that does not say of which files it speaks. */
    public StatusRow(SampleStatus status, String by, Instant when) {
        this(status, Evidence.NONE, by, when);
    }
}
