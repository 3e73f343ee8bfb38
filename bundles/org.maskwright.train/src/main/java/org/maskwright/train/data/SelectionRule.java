package org.maskwright.train.data;

import java.util.Map;
import java.util.Optional;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

/**
 * Which samples may be trained with: those that have image and mask, whose mask a person verified or, where that is not asked for, at least no
 * model proposed unseen, and of which nothing speaks against it. What is in quarantine is not in the dataset.
 *
 * @param verifiedOnly whether a person must have verified the mask
 * @param against sample key → why it is to be left out, such as a finding of severity error; none to let all in
 */
public record SelectionRule(boolean verifiedOnly, Map<String, String> against) {
    /** Copies. */
    public SelectionRule {
        against = Map.copyOf(against);
    }

    /** The rule in words. */
    public String text() {
        String mask = verifiedOnly
                ? "samples whose mask a person verified"
                : "samples with a mask, except those that a model proposed and nobody has looked at";
        return mask + (against.isEmpty() ? "" : "; none with a finding of severity error");
    }

    /** Why a sample is left out, in words; empty when it is not. */
    Optional<String> why(Sample sample) {
        SampleStatus status = sample.status();
        boolean verified = status == SampleStatus.VERIFIED || status == SampleStatus.VERIFIED_EMPTY;
        if (!sample.isPair()) {
            return Optional.of(sample.image().isPresent() ? "no mask" : "no image");
        } else if (verifiedOnly && !verified) {
            return Optional.of("not verified: " + status.text());
        } else if (status == SampleStatus.PROPOSED) {
            return Optional.of("proposed by a model, and nobody has looked at it");
        }
        return Optional.ofNullable(against.get(sample.key()));
    }
}
