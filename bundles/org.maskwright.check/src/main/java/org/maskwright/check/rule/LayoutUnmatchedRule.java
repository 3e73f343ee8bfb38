package org.maskwright.check.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.file.NaturalOrder;
import org.maskwright.dataset.layout.LayoutProposals;
import org.maskwright.dataset.layout.Listing;
import org.maskwright.dataset.layout.NumbersApart;
import org.maskwright.dataset.layout.StrayFile;

/** Finds datasets in which so little pairs that the layout is at fault and not single files. */
public final class LayoutUnmatchedRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "LAYOUT_UNMATCHED",
            Severity.ERROR,
            RuleInfo.Certainty.HEURISTIC,
            "Most images or masks find no partner by their names: the layout was guessed or stated wrongly, or the names do not tell; no single file is at fault.",
            "State where images and masks are: --images PATTERN --masks PATTERN, with --keep to have it hold from now on; or rename one side.",
            List.of(),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Halves halves = Halves.of(facts);
        if (!halves.isLayoutAtFault()) {
            return;
        }
        if (halves.apart().isPresent()) {
            reportApart(halves.apart().get(), halves, report);
            return;
        }
        String images = facts.layout().images();
        String masks = facts.layout().masks();
        int allImages = halves.pairs() + halves.images().size();
        int allMasks = halves.pairs() + halves.masks().size();
        List<LayoutProposals.Proposal> proposals = proposals(facts, halves.pairs());
        String message = halves.pairs() + " of " + Wording.count(allImages, "image") + " and "
                + Wording.count(allMasks, "mask") + " pair up by name under " + images + " with " + masks
                + ": " + called("images", halves.images()) + called("masks", halves.masks()) + advice(proposals, facts);
        report.found(
                SampleName.NONE,
                List.of(),
                message,
                Wording.data(
                        "pairs",
                        halves.pairs(),
                        "imageNames",
                        Halves.names(halves.images()),
                        "maskNames",
                        Halves.names(halves.masks()),
                        "proposals",
                        proposals.stream().map(LayoutUnmatchedRule::written).toList()));
    }

    /** All but two pair up by name, and perhaps each with its neighbour's mask. */
    private static void reportApart(NumbersApart apart, Halves halves, Report report) {
        String image = halves.images().getFirst().image().orElse("");
        String mask = halves.masks().getFirst().mask().orElse("");
        String message = apart.text().substring(0, 1).toUpperCase(Locale.ROOT)
                + apart.text().substring(1)
                + ": look at some pairs; if they are one apart, rename one side, else " + image + " has no mask and "
                + mask + " no image.";
        report.found(
                SampleName.NONE,
                List.of(image, mask),
                message,
                Wording.data("firstImage", apart.firstImage(), "firstMask", apart.firstMask(), "count", apart.count()));
    }

    private static String called(String what, List<Sample> samples) {
        return samples.isEmpty() ? "" : what + " are called " + String.join(", ", Halves.names(samples)) + "; ";
    }

    private static List<LayoutProposals.Proposal> proposals(DatasetFacts facts, int pairs) {
        List<StrayFile> foreign = facts.strays().stream()
                .filter(s -> s.kind() == StrayFile.StrayKind.IMAGE)
                .toList();
        List<Listing.File> files = Stream.concat(Foreign.ofSamples(facts).stream(), Foreign.files(foreign).stream())
                .sorted(Comparator.comparing(Listing.File::path, NaturalOrder.NATURAL))
                .toList();
        return LayoutProposals.of(facts.root(), facts.layout(), pairs, files);
    }

    private static Map<String, Object> written(LayoutProposals.Proposal proposal) {
        return Wording.data("images", proposal.images(), "masks", proposal.masks(), "pairs", proposal.pairs());
    }

    private static String advice(List<LayoutProposals.Proposal> proposals, DatasetFacts facts) {
        if (proposals.isEmpty()) {
            return "no other reading of the names that was tried pairs more; rename one side, or state what fits, as in "
                    + statement(facts.layout().images(), example(facts.layout().masks())) + ".";
        }
        List<String> tried = proposals.stream()
                .map(p -> statement(p.images(), p.masks()) + " would pair " + p.pairs())
                .toList();
        return String.join("; ", tried) + ".";
    }

    private static String statement(String images, String masks) {
        return "--images '" + images + "' --masks '" + masks + "' --keep";
    }

    /** A pattern of masks that differs from the one that does not fit. */
    private static String example(String masks) {
        return masks.contains("{name}.") ? masks.replace("{name}.", "{name}_mask.") : masks;
    }
}
