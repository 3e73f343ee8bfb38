package org.maskwright.check.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.maskwright.check.Report;
import org.maskwright.check.RuleInfo;
import org.maskwright.check.SampleRule;
import org.maskwright.check.Severity;
import org.maskwright.check.facts.SampleFacts;
import org.maskwright.core.Size;
import org.maskwright.core.option.Option;

/** Finds masks that touch a border of the picture where a portrait usually does not. */
public final class MaskTouchesBorderRule implements SampleRule {
    private static final Option.Number TOP = new Option.Number(
            "minTopPct", "%", "Contact with the top is reported from this share of it; 101: never.", 5, 0, 101);
    private static final Option.Number SIDES = new Option.Number(
            "minSidePct",
            "%",
            "Contact with the left or right side is reported from this share of it; 101: never.",
            25,
            0,
            101);
    private static final Option.Number BOTTOM = new Option.Number(
            "minBottomPct",
            "%",
            "Contact with the bottom, normal for portraits, is reported from this share; 101: never.",
            101,
            0,
            101);
    private static final RuleInfo INFO = new RuleInfo(
            "MASK_TOUCHES_BORDER",
            Severity.INFO,
            RuleInfo.Certainty.DETERMINISTIC,
            "The person runs into the border of the picture: cut off there, or the mask has spilled over the"
                    + " background.",
            "Look whether the person is really cut off there.",
            List.of(TOP, SIDES, BOTTOM),
            List.of());

    @Override
    public RuleInfo info() {
        return INFO;
    }

    private static final List<String> NAMES = List.of("top", "right", "bottom", "left");

    @Override
    public void inspect(SampleFacts facts, Report report) {
        Masks.of(facts).filter(m -> !m.features().isFull()).ifPresent(m -> {
            Size size = m.file().header().size();
            double[] least = {report.number(TOP), report.number(SIDES), report.number(BOTTOM), report.number(SIDES)};
            var touched = new LinkedHashMap<String, Object>();
            for (int side = 0; side < least.length; side++) {
                double share = (double) m.features().border()[side] / (side % 2 == 0 ? size.width() : size.height());
                if (share > 0 && 100 * share >= least[side] && least[side] <= 100) {
                    touched.put(NAMES.get(side), share);
                }
            }
            if (!touched.isEmpty()) {
                String where = touched.entrySet().stream()
                        .map(e -> Wording.percent((double) e.getValue()) + " of the " + e.getKey())
                        .collect(Collectors.joining(", "));
                m.found(report, m.path() + " touches the border of the picture: " + where + ".", touched);
            }
        });
    }
}
