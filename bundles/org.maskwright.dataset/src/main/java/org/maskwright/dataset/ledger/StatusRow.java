package org.maskwright.dataset.ledger;

import java.time.Instant;
import org.maskwright.core.SampleStatus;

/**
 * What {@code status.csv} says of one sample.
 *
 * @param status how far
 * @param evidence the files that it was said of
 * @param by who or what said so: a person's name, a rule's or model's id; may be empty
 * @param when the moment it was said
 */
public record StatusRow(SampleStatus status, Evidence evidence, String by, Instant when) {
    /** A row that does not say of which files it speaks. */
    public StatusRow(SampleStatus status, String by, Instant when) {
        this(status, Evidence.NONE, by, when);
    }
}
