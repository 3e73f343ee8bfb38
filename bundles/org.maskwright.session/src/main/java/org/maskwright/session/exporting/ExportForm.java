package org.maskwright.session.exporting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.maskwright.core.Part;
import org.maskwright.core.SampleStatus;
import org.maskwright.format.ExportCoding;
import org.maskwright.format.ExportNames;
import org.maskwright.format.ExportOptions;
import org.maskwright.format.ExportOrder;
import org.maskwright.format.model.WritableFormat;

/**
 * What stands in the wizard's fields, right or wrong. Immutable.
 *
 * @param format what is written
 * @param samples which
 * @param files how
 * @param card what only a person can say of the dataset
 * @param target the folder, as typed
 */
public record ExportForm(
        WritableFormat format, WantedSamples samples, WantedFiles files, WantedCard card, String target) {
    /** Masks of which status are wanted. */
    public enum StatusWish {
        /** Whatever was said of them. */
        ANY(EnumSet.allOf(SampleStatus.class)),
        /** Those that a person found right, or corrected. */
        REVIEWED(EnumSet.of(SampleStatus.VERIFIED, SampleStatus.VERIFIED_EMPTY, SampleStatus.CORRECTED)),
        /** Those that a person found right. */
        VERIFIED(EnumSet.of(SampleStatus.VERIFIED, SampleStatus.VERIFIED_EMPTY));

        private final Set<SampleStatus> statuses;

        StatusWish(Set<SampleStatus> statuses) {
            this.statuses = statuses;
        }
    }

    /**
     * Which samples.
     *
     * @param statuses of their masks
     * @param parts only of these; empty for all, and those in none
     * @param selected only those that are selected
     * @param withErrors also those of which the check finds an error
     */
    public record WantedSamples(StatusWish statuses, Set<Part> parts, boolean selected, boolean withErrors) {
        /** Copies the set. */
        public WantedSamples {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * How files are written.
     *
     * @param coding of the masks
     * @param names of the files
     * @param stripped whether they lose what they say beside their pixels
     */
    public record WantedFiles(ExportCoding coding, ExportNames names, boolean stripped) {}

    /**
     * What people are told of the dataset.
     *
     * @param source where its images come from; may be empty
     * @param licence under which they may be used; may be empty
     */
    public record WantedCard(String source, String licence) {}

    /** As the wizard opens: all that passes, as it is. */
    public static ExportForm of(WritableFormat format, boolean selected) {
        return new ExportForm(
                format,
                new WantedSamples(StatusWish.ANY, Set.of(), selected, false),
                new WantedFiles(ExportCoding.AS_STORED, ExportNames.KEPT, false),
                new WantedCard("", ""),
                "");
    }

    /** This form with another folder. */
    public ExportForm to(String folder) {
        return new ExportForm(format, samples, files, card, folder);
    }

    /**
     * The samples that are asked for.
     *
     * @param selection keys of those that are selected
     */
    ExportChoice choice(Set<String> selection) {
        return new ExportChoice(
                samples.parts(),
                samples.statuses().statuses,
                samples.withErrors(),
                samples.selected() ? selection : Set.of());
    }

    /** How they are written. */
    ExportOptions options() {
        return new ExportOptions(format, files.coding(), files.names(), files.stripped(), true);
    }

    /** What is said of the dataset. */
    ExportOrder.DataCard cardOf(String name) {
        return new ExportOrder.DataCard(name, said(card.source()), said(card.licence()));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(t -> !t.isEmpty());
    }
}
