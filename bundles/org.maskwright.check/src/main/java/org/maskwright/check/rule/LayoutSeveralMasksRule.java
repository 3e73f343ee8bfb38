package org.maskwright.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.maskwright.check.DatasetRule;
import org.maskwright.check.Datum;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.DatasetFacts;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.SampleName;
import org.maskwright.dataset.layout.InstanceMasks;
import org.maskwright.dataset.layout.Layout;

/** Finds datasets in which an image has several masks. */
public final class LayoutSeveralMasksRule implements DatasetRule {
    private static final RuleInfo INFO = new RuleInfo(
            "LAYOUT_SEVERAL_MASKS",
            Severity.WARNING,
            RuleInfo.Certainty.DETERMINISTIC,
            "Images have several masks, one for each person or part: none of them is the mask, so such a sample counts as not labelled.",
            "Join the masks of an image into one, all as the person or each as a class, or state with --masks which of them is meant.",
            List.of(),
            List.of("join-masks", "join-classes"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void inspect(DatasetFacts facts, Report report) {
        Halves halves = Halves.of(facts);
        var byImage = halves.several().byImage();
        if (byImage.isEmpty()) {
            return;
        }
        List<Datum.MasksOfImage> all = all(facts, halves);
        BackgroundMasks background = BackgroundMasks.of(facts, all);
        List<Datum.MasksOfImage> joined = background.without(all, facts.layout());
        report.found(
                SampleName.NONE,
                List.of(),
                message(facts, halves) + background.said(),
                Wording.data(
                        "images", byImage.size(), "masks", halves.several().masks(), Datum.MASKS_OF_IMAGES.of(joined)),
                fixes(areClasses(facts.layout(), joined), background));
    }

    /** The person is not made of masks of which one is the background: nobody would see it in a list of repairs. */
    private static List<String> fixes(boolean classes, BackgroundMasks background) {
        List<String> fixes = new ArrayList<>(INFO.fixes());
        fixes.removeIf(f -> f.equals("join-classes") ? !classes : background.unnamed());
        return fixes;
    }

    private static String message(DatasetFacts facts, Halves halves) {
        var byImage = halves.several().byImage();
        String image = byImage.keySet().iterator().next();
        List<String> masks = byImage.getOrDefault(image, List.of());
        return Wording.count(byImage.size(), "image") + " of "
                + (byImage.size() + halves.pairs() + halves.images().size()) + " have several masks, "
                + halves.several().masks() + " in all, as " + image + " has " + Wording.names(masks)
                + ": none of them is the mask; join them, or state one: --images '"
                + facts.layout().images() + "' --masks '" + one(facts.layout().masks(), masks.getFirst()) + "' --keep.";
    }

    /** Those of images that have but one, too: joined masks take the place of all masks. */
    private static List<Datum.MasksOfImage> all(DatasetFacts facts, Halves halves) {
        List<Datum.MasksOfImage> all = new ArrayList<>();
        for (SampleFacts s : facts.samples()) {
            String image = s.sample().image().orElse("");
            List<String> masks = s.sample().isPair()
                    ? List.of(s.sample().mask().orElseThrow())
                    : halves.several().byImage().getOrDefault(image, List.of());
            if (!masks.isEmpty()) {
                all.add(new Datum.MasksOfImage(image, masks));
            }
        }
        return all;
    }

    private static boolean areClasses(Layout layout, List<Datum.MasksOfImage> all) {
        Set<String> names = new TreeSet<>();
        all.forEach(one -> one.masks()
                .forEach(m ->
                        names.add(InstanceMasks.name(layout, one.image(), m).orElse(""))));
        return InstanceMasks.areClasses(names);
    }

    /** The pattern of the masks that end as this one, if that is not its image's own. */
    private static String one(String pattern, String mask) {
        int instance = pattern.lastIndexOf("{instance}");
        String before = pattern.substring(instance - 1, instance);
        String stem = mask.substring(0, mask.lastIndexOf('.'));
        return before.equals("/")
                ? pattern
                : pattern.substring(0, instance)
                        + stem.substring(stem.lastIndexOf(before) + 1)
                        + pattern.substring(instance + "{instance}".length());
    }
}
