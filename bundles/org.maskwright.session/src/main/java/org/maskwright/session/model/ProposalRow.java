package org.maskwright.session.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.maskwright.core.Sample;
import org.maskwright.dataset.ledger.StatusRow;

/**
 * A mask that a model proposed, and that nobody has looked at. Immutable.
 *
 * @param sample whose mask it is
 * @param said what {@code status.csv} says of it
 */
public record ProposalRow(Sample sample, StatusRow said) {
    /** Behind a model's name: a blank and the beginning of its hash. */
    private static final String HASH = " [0-9a-f]{12}$";

    /** Key of the sample. */
    public String key() {
        return sample.key();
    }

    /** What people call the sample. */
    public String label() {
        return sample.label();
    }

    /** Path of the mask. */
    public String mask() {
        return sample.mask().orElseThrow();
    }

    /** SHA-256 of the mask as it was proposed; empty where that is not known. */
    public Optional<String> maskSha256() {
        return said.evidence().mask();
    }

    /** Name of the model, without its hash. */
    public String model() {
        return said.by().replaceFirst(HASH, "");
    }

    /** How sure the model was, 0…1; empty where it is not known. */
    public OptionalDouble sureness() {
        return said.sureness();
    }
}
