package org.maskwright.session.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Sample;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.layout.Layout;

/**
 * Which masks are to be proposed, before any model has been asked.
 *
 * @param targets the masks, in the samples' order
 * @param left the samples that were chosen by name and get none, with the reason
 * @param labels what the masks' values mean
 * @param person the label that is the person
 */
public record ProposalPlan(List<Target> targets, List<NotProposed> left, LabelMap labels, int person) {
    /**
     * A mask to be proposed.
     *
     * @param sample whose
     * @param image path of its image
     * @param mask path of its mask, as it is or will be
     */
    public record Target(Sample sample, String image, String mask) {
        /** Whether there is a mask, which is replaced. */
        public boolean isReplaced() {
            return sample.mask().isPresent();
        }
    }

    /**
     * A sample that gets no proposal.
     *
     * @param label of the sample
     * @param why one line
     */
    public record NotProposed(String label, String why) {}

    /** Copies the lists. */
    public ProposalPlan {
        targets = List.copyOf(targets);
        left = List.copyOf(left);
    }

    /**
     * Finds out which masks are to be proposed. Costs a walk over the samples.
     *
     * @throws InputException when it cannot be known which label is the person
     */
    public static ProposalPlan of(Scan scan, ProposalChoice choice) throws InputException {
        Layout layout = scan.layout().layout();
        int person = person(layout.labels());
        List<Target> targets = new ArrayList<>();
        List<NotProposed> left = new ArrayList<>();
        for (Sample sample : scan.samples()) {
            if (choice.means(sample)) {
                Optional<String> mask = sample.mask().or(() -> sample.image().flatMap(layout::maskOf));
                Optional<String> obstacle = obstacle(sample, choice, mask);
                if (obstacle.isEmpty()) {
                    targets.add(new Target(sample, sample.image().orElseThrow(), mask.orElseThrow()));
                } else if (!choice.keys().isEmpty()) {
                    left.add(new NotProposed(sample.label(), obstacle.get()));
                }
            }
        }
        return new ProposalPlan(targets, left, layout.labels(), person);
    }

    private static Optional<String> obstacle(Sample sample, ProposalChoice choice, Optional<String> mask) {
        if (ProposalChoice.isPersons(sample)) {
            return Optional.of("its mask is " + sample.status().text() + " by a person, and stays");
        } else if (!choice.includes(sample)) {
            return Optional.of("it is " + sample.status().text() + ", and was not asked for");
        } else if (sample.image().isEmpty()) {
            return Optional.of("it has no image");
        } else if (mask.isEmpty()) {
            return Optional.of("the layout does not say what its mask is called");
        }
        return Optional.empty();
    }

    /** The label of the person: of two classes the second, of more the one that is called so. */
    private static int person(LabelMap labels) throws InputException {
        List<LabelClass> classes = labels.classes();
        if (classes.size() == 2) {
            return classes.getLast().id();
        }
        return classes.stream()
                .filter(c -> c.name().strip().equalsIgnoreCase(LabelClass.PERSON.name()))
                .findFirst()
                .map(LabelClass::id)
                .orElseThrow(() -> new InputException("none of the classes is called "
                        + LabelClass.PERSON.name() + " (there are "
                        + String.join(
                                ", ", classes.stream().map(LabelClass::name).toList())
                        + "), so that it is not known which label a model's person gets; name one so, with --labels or in"
                        + " .maskwright/dataset.json"));
    }
}
