package org.maskwright.session.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maskwright.core.SampleStatus;
import org.maskwright.session.DatasetSnapshot;

/**
 * The proposals that nobody has looked at, to be gone through one by one or by the model's confidence. Immutable.
 *
 * @param rows in the samples' order, or as {@link #sorted} puts them
 */
public record ProposalReview(List<ProposalRow> rows) {
    /** None. */
    public static final ProposalReview NONE = new ProposalReview(List.of());

    /** How proposals are gone through. */
    public enum ReviewOrder {
        /** As the samples are listed. */
        SAMPLES,
        /** What the model was least sure of first: where it helps most to look. */
        LEAST_SURE,
        /** What it was most sure of first: where the most are taken in the least time. */
        MOST_SURE
    }

    /** Copies the list. */
    public ProposalReview {
        rows = List.copyOf(rows);
    }

    /** Those of a dataset. Costs a walk over the samples. */
    public static ProposalReview of(DatasetSnapshot snapshot) {
        return new ProposalReview(snapshot.scan().samples().stream()
                .filter(s -> s.status() == SampleStatus.PROPOSED && s.mask().isPresent())
                .flatMap(s -> snapshot.statuses().find(s.key()).map(r -> new ProposalRow(s, r)).stream())
                .toList());
    }

    /** The names of the models that proposed them, in the order of the samples. */
    public List<String> models() {
        return rows.stream().map(ProposalRow::model).distinct().toList();
    }

    /** Those of one model; all for an empty one. */
    public ProposalReview by(Optional<String> model) {
        return model.isEmpty()
                ? this
                : new ProposalReview(
                        rows.stream().filter(r -> r.model().equals(model.get())).toList());
    }

    /** The same in an order; of which it is not known how sure the model was come first. */
    public ProposalReview sorted(ReviewOrder order) {
        Comparator<ProposalRow> bySureness =
                Comparator.comparingDouble(r -> r.sureness().orElse(-1));
        return switch (order) {
            case SAMPLES -> this;
            case LEAST_SURE ->
                new ProposalReview(rows.stream().sorted(bySureness).toList());
            case MOST_SURE ->
                new ProposalReview(rows.stream().sorted(bySureness.reversed()).toList());
        };
    }

    /** Those of which the model was as sure as that or surer, 0…1. One of which it is not known is neither among these nor below. */
    public List<ProposalRow> atLeast(double confidence) {
        return rows.stream()
                .filter(r -> r.sureness().isPresent() && r.sureness().getAsDouble() >= confidence)
                .toList();
    }

    /** Those of which the model was less sure than that. */
    public List<ProposalRow> below(double confidence) {
        return rows.stream()
                .filter(r -> r.sureness().isPresent() && r.sureness().getAsDouble() < confidence)
                .toList();
    }

    /** What a threshold comes to, in words: "412 of 800 proposals at confidence ≥ 0.93". */
    public String words(double confidence) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d %s at confidence ≥ %.2f",
                atLeast(confidence).size(),
                rows.size(),
                rows.size() == 1 ? "proposal" : "proposals",
                confidence);
    }
}
