package org.maskwright.session.model;

import org.maskwright.core.metric.Mean;
import org.maskwright.dataset.journal.Operation;
import org.maskwright.dataset.ledger.WorkingTimes;

/**
 * One round of labelling: a model proposed masks, and people looked at them.
 *
 * @param operation by which they were proposed
 * @param model that proposed them
 * @param proposed how many
 * @param fates what has become of them
 * @param overlap intersection over union of each proposal with the mask that a person left, 0…1; of those that a person looked at, by sample
 * @param worked the time that people spent on its samples until the next round proposed anew for them
 */
public record LabellingRound(
        Operation operation, String model, int proposed, Fates fates, Mean overlap, WorkingTimes worked) {
    /**
     * What has become of the proposals of a round; together they are all of them.
     *
     * @param taken verified, not a byte of the file changed
     * @param corrected changed by a person, whether verified since or not
     * @param waiting nobody has looked at them
     * @param replaced proposed anew by a later round
     * @param gone files that are no mask of a sample any more
     */
    public record Fates(int taken, int corrected, int waiting, int replaced, int gone) {
        /** None. */
        static final Fates NONE = new Fates(0, 0, 0, 0, 0);

        Fates plus(Fates other) {
            return new Fates(
                    taken + other.taken,
                    corrected + other.corrected,
                    waiting + other.waiting,
                    replaced + other.replaced,
                    gone + other.gone);
        }

        /** How many a person has looked at. */
        public int reviewed() {
            return taken + corrected;
        }
    }
}
